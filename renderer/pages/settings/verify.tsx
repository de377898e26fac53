import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, DatabaseBackup } from 'lucide-react';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Failure, Progress } from '../../ui/states.tsx';

/** Checks the file and its history, and reports the result. */
export function Verify() {
  const { settings, safekeeping } = useMessages();
  const { language } = useLanguage();
  const verify = useMutation(orpc.register.verify.mutationOptions());
  const result = verify.data;
  return (
    <div className="stack tight">
      <div className="actions">
        <Button isDisabled={verify.isPending} onPress={() => verify.mutate(undefined)}>
          {settings.verify}
        </Button>
      </div>
      <div role="status" className="stack tight">
        {verify.isPending && <Progress label={settings.verifying} done={null} total={0} />}
        {verify.isError && <Failure error={verify.error} />}
        {result?.ok && (
          <div className="notice ok">
            <CircleCheck size={20} aria-hidden className="icon" />
            <p>{settings.verifyOk(formatNumber(result.lines, language))}</p>
          </div>
        )}
        {result && !result.ok && (
          <div className="notice blocked">
            <CircleAlert size={20} aria-hidden className="icon" />
            <div className="notice-body">
              <p className="strong">{settings.verifyBroken(result.findings.length)}</p>
              <ul className="bullets">
                {result.findings.slice(0, 50).map((finding) => (
                  <li key={`${finding.check} ${finding.line} ${finding.detail.nl}`} className="text">
                    {settings.check[finding.check]}
                    {finding.line === null ? '' : `, ${settings.verifyLine(finding.line)}`}:{' '}
                    {finding.detail[language]}
                  </li>
                ))}
              </ul>
              <p>{settings.verifyWayOut}</p>
              <div className="actions">
                <LinkButton href={addresses.safekeeping} icon={DatabaseBackup}>
                  {safekeeping.toPage}
                </LinkButton>
              </div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
