using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Collections.Server.Mail;

/// <summary>Sends a message by a real conversation with the mail server.</summary>
internal sealed class Mailer(MailSettings settings)
{
    private const int LongestAddress = 254;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether it is one plain address: no name beside it, no list, nothing that a header or a command could end with.</summary>
    public static bool IsAddress(string? text) => text is { Length: > 2 and <= LongestAddress }
        && text.All(character => char.IsAscii(character) && !char.IsControl(character) && character is not (' ' or ',' or ';' or '<' or '>' or '"' or '(' or ')'))
        && MailAddress.TryCreate(text, out var address) && address.Address == text;

    /// <summary>Sends it.</summary>
    /// <param name="to">Addresses, at least one.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Its text.</param>
    /// <param name="isHtml">Whether the text is a page, or plain.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <returns>Why the server has taken it for none, and why it has not for some.</returns>
    public async Task<MailOutcome> Send(IReadOnlyList<string> to, string subject, string body, bool isHtml, CancellationToken cancellation)
    {
        if (subject.Any(char.IsControl)) return MailOutcome.Refused("A subject of one line was expected, found a control character in it.");
        using var message = new MailMessage { From = new MailAddress(settings.From), Subject = subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        foreach (var address in to) message.To.Add(new MailAddress(address));
        message.Body = body;
        message.IsBodyHtml = isHtml;
        message.BodyTransferEncoding = TransferEncoding.QuotedPrintable;
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesTls };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token).ConfigureAwait(false);
            return MailOutcome.Taken;
        }
        catch (SmtpFailedRecipientException some) when (((some as SmtpFailedRecipientsException)?.InnerExceptions.Length ?? 1) < to.Count)
        {
            // The others have it: to send it to them again would tell them twice.
            return new MailOutcome(null, $"{some.Message}{(some.InnerException is { } inner ? $" {inner.Message}" : "")} {some.FailedRecipient}".TrimEnd());
        }
        catch (SmtpException refused)
        {
            return MailOutcome.Refused($"{refused.Message}{(refused.InnerException is { } inner ? $" {inner.Message}" : "")}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return MailOutcome.Refused($"No answer within {Patience.TotalSeconds} seconds.");
        }
    }
}
