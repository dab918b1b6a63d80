using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Collections.Activities.Templates;

namespace Collections.Server.Mail;

/// <summary>Sends a test message to one address, by a real conversation with the mail server.</summary>
internal sealed class TestMailer(MailSettings settings)
{
    /// <summary>What the subject of every test message begins with.</summary>
    public const string Mark = "[TEST] ";

    private const int LongestAddress = 254;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether it is one plain address: no name beside it, no list, nothing that a header or a command could end with.</summary>
    public static bool IsAddress(string? text) => text is { Length: > 2 and <= LongestAddress }
        && text.All(character => char.IsAscii(character) && !char.IsControl(character) && character is not (' ' or ',' or ';' or '<' or '>' or '"' or '(' or ')'))
        && MailAddress.TryCreate(text, out var address) && address.Address == text;

    /// <summary>Sends it.</summary>
    /// <returns>Null when the server has taken it; otherwise why not.</returns>
    public async Task<string?> Send(string to, RenderedText text, CancellationToken cancellation)
    {
        var subject = Mark + (text.Subject ?? "");
        if (subject.Any(char.IsControl)) return "A subject of one line was expected, found a control character in it.";
        using var message = new MailMessage(settings.From, to) { Subject = subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        message.Body = text.Body;
        message.IsBodyHtml = true;
        message.BodyTransferEncoding = TransferEncoding.QuotedPrintable;
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesTls };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token).ConfigureAwait(false);
            return null;
        }
        catch (SmtpException refused)
        {
            return $"{refused.Message}{(refused.InnerException is { } inner ? $" {inner.Message}" : "")}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"No answer within {Patience.TotalSeconds} seconds.";
        }
    }
}
