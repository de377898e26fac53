import { Failure, Progress } from '../../../ui/states.tsx';

interface AddingStateProps {
  /** What is being done with which file; null = nothing. */
  readonly label: string | null;
  /** Why a file was not taken. */
  readonly refused: string | null;
  readonly error: unknown;
}

/** How far the adding of files is, and why one was not added. */
export function AddingState({ label, refused, error }: AddingStateProps) {
  return (
    <>
      <div role="status">{label !== null && <Progress label={label} done={null} total={0} />}</div>
      {refused !== null && (
        <p className="notice action text" role="alert">
          {refused}
        </p>
      )}
      {error !== null && <Failure error={error} />}
    </>
  );
}
