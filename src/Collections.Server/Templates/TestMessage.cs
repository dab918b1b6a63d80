using Collections.Server.Deployments;
using Collections.Server.Mail;

namespace Collections.Server.Templates;

/// <summary>An e-mail to be sent as a test.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="File">The template as it stands in the designer.</param>
/// <param name="Account">Number of the account whose facts it shows; null for none.</param>
/// <param name="Assumed">Values for names that the account has none for.</param>
/// <param name="To">Whereto; null for the caller's own address. Another may be named by those who may manage people.</param>
internal sealed record TestMessage(string Strategy, PackageFile File, string? Account, IReadOnlyDictionary<string, string>? Assumed, string? To);

/// <summary>A test message that the mail server has taken.</summary>
/// <param name="To">Whereto.</param>
internal sealed record SentTest(string To);

/// <summary>Whether test messages can be sent, and whereto.</summary>
/// <param name="IsConfigured">Whether the operator has named a mail server.</param>
/// <param name="From">Whose address stands as sender; null where no server is named.</param>
/// <param name="OwnAddress">The caller's; null where it is not known.</param>
/// <param name="MayChooseAddress">Whether the caller may name another one.</param>
/// <param name="Variables">The environment variables by which an operator names a server.</param>
internal sealed record MailState(bool IsConfigured, string? From, string? OwnAddress, bool MayChooseAddress, IReadOnlyList<string> Variables)
{
    /// <summary>All variables.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [MailSettings.HostVariable, MailSettings.PortVariable, MailSettings.UserVariable, MailSettings.PasswordVariable, MailSettings.FromVariable, MailSettings.TlsVariable];
}
