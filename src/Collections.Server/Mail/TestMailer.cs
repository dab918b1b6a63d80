using Collections.Activities.Templates;

namespace Collections.Server.Mail;

/// <summary>Sends a test message to one address.</summary>
internal sealed class TestMailer(MailSettings settings)
{
    /// <summary>What the subject of every test message begins with.</summary>
    public const string Mark = "[TEST] ";

    /// <summary>Sends it.</summary>
    /// <returns>Null when the server has taken it; otherwise why not.</returns>
    public async Task<string?> Send(string to, RenderedText text, CancellationToken cancellation) =>
        (await new Mailer(settings).Send([to], Mark + (text.Subject ?? ""), text.Body, isHtml: true, cancellation).ConfigureAwait(false)).Refusal;
}
