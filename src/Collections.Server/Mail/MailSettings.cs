using System.Globalization;
using System.Net.Mail;
using Collections.Server.Commands;
using Collections.Server.Hosting;

namespace Collections.Server.Mail;

/// <summary>The mail server by which test messages and alerts leave.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="From">Whose address stands as sender.</param>
/// <param name="User">With which name we sign in there; null where it asks for none.</param>
/// <param name="Password">Of that name.</param>
/// <param name="UsesTls">Whether the conversation must be encrypted (STARTTLS): a server that does not offer it is refused.</param>
internal sealed record MailSettings(string Host, int Port, string From, string? User = null, string? Password = null, bool UsesTls = true)
{
    public const string HostVariable = "Collections__Smtp__Host";
    public const string PortVariable = "Collections__Smtp__Port";
    public const string UserVariable = "Collections__Smtp__User";
    public const string PasswordVariable = "Collections__Smtp__Password";
    public const string FromVariable = "Collections__Smtp__From";
    public const string TlsVariable = "Collections__Smtp__Tls";

    private const int SubmissionPort = 587;

    /// <summary>As a source of variables has them; null where it names no server.</summary>
    /// <exception cref="UsageException">One of them is not what was expected.</exception>
    public static MailSettings? Of(Func<string, string?> variable)
    {
        if (variable(HostVariable) is not { Length: > 0 } host) return null;
        var from = variable(FromVariable);
        if (!MailAddress.TryCreate(from, out _)) throw new UsageException($"{FromVariable}: the address of the sender was expected beside {HostVariable}, found '{from}'.");
        return new MailSettings(host, PortOf(variable(PortVariable)), from!, Given(variable(UserVariable)), Given(variable(PasswordVariable)), OperatorSwitch.IsOn(TlsVariable, Given(variable(TlsVariable))));
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static int PortOf(string? value)
    {
        if (string.IsNullOrEmpty(value)) return SubmissionPort;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new UsageException($"{PortVariable}: a port from 1 to {ushort.MaxValue} was expected, found '{value}'.");
    }
}
