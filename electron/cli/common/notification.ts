/** A notification of the system, from a program without a window: what shows it, as data. */
import type { NoticeText } from '../../../shared/words/notice.ts';
import { notShown } from '../../../shared/words/reminders.ts';
import { Problem } from '../../core/ground/problem.ts';
import { type Command, runCommand } from '../../core/ground/run-command.ts';

/** What shows a notification on a system: the text is an argument or is encoded, never part of a script. */
export function notificationCommand(platform: NodeJS.Platform, { title, body }: NoticeText): Command {
  if (platform === 'darwin') {
    const script = [
      'on run argv',
      'display notification (item 2 of argv) with title (item 1 of argv)',
      'end run',
    ];
    return ['osascript', ...script.flatMap((line) => ['-e', line]), title, body];
  }
  if (platform === 'win32') return ['powershell.exe', ...powerShell(toast(title, body))];
  // Servers may read marks in the text, and the program itself reads backslashes (Desktop Notifications Specification).
  const plain = body
    .replaceAll('\\', '\\\\')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return ['notify-send', '--app-name=Verwerkersregister', '--', title, plain];
}

const powerShell = (script: string): string[] => [
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  Buffer.from(script, 'utf16le').toString('base64'),
];

/** Windows shows toasts of known programs only: this is the name of PowerShell itself. */
const KNOWN = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe';

function toast(title: string, body: string): string {
  const text = (words: string) =>
    `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${Buffer.from(words).toString('base64')}'))`;
  return `$ErrorActionPreference = 'Stop'
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] | Out-Null
$content = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$parts = $content.GetElementsByTagName('text')
$parts.Item(0).AppendChild($content.CreateTextNode(${text(title)})) | Out-Null
$parts.Item(1).AppendChild($content.CreateTextNode(${text(body)})) | Out-Null
$notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('${KNOWN}')
if ($notifier.Setting -ne 'Enabled') { throw "$($notifier.Setting)" }
$notifier.Show([Windows.UI.Notifications.ToastNotification]::new($content))
`;
}

/** Hands a notification to the system. Errors: `refused` where nothing shows it; then nobody has seen it. */
export async function notify(notice: NoticeText): Promise<void> {
  const command = notificationCommand(process.platform, notice);
  const { ok, isAbsent, told } = await runCommand(command);
  if (ok) return;
  throw new Problem(
    'refused',
    isAbsent ? notShown.absent(command[0]) : notShown.failed(told.trim().slice(0, 300)),
  );
}
