using System.Net;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Mail;
using Collections.Server.People.Provider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Collections.Server.Web;

/// <summary>What an operator decides about the web host.</summary>
/// <param name="NeedsApproval">Whether a strategy is published only after somebody else has approved exactly what is published.</param>
/// <param name="Hosts">Names under which the host answers; null for what its addresses say.</param>
/// <param name="Proxies">Addresses of proxies whose word counts for the address and the scheme of a request; null for none.</param>
/// <param name="StartsNights">Whether nights start by themselves, by their schedules, and timers of the day fire.</param>
/// <param name="Mail">The mail server for test messages and alerts; null for none.</param>
/// <param name="Passwords">Whether everybody may sign in with a password; otherwise only the first admin may, and all others come by the provider.</param>
/// <param name="Provider">The identity provider; null for none.</param>
internal sealed record WebSettings(
    bool NeedsApproval, IReadOnlyList<string>? Hosts = null, IReadOnlyList<IPAddress>? Proxies = null, MailSettings? Mail = null, bool Passwords = true, ProviderSettings? Provider = null, bool StartsNights = false)
{
    /// <summary>Environment variable: false lets those who may publish do so alone.</summary>
    public const string ApprovalVariable = "Collections__FourEyes";

    /// <summary>Environment variable: names of the host, separated by semicolons.</summary>
    public const string HostsVariable = "Collections__Hosts";

    /// <summary>Environment variable: addresses of the proxies before the host, separated by semicolons.</summary>
    public const string ProxiesVariable = "Collections__Proxies";

    /// <summary>Environment variable: false starts no night by itself.</summary>
    public const string SchedulerVariable = "Collections__Scheduler";

    /// <summary>Environment variable: false leaves the password to the first admin.</summary>
    public const string PasswordsVariable = "Collections__PasswordSignIn";

    /// <summary>Rounds by which passwords are stretched. No variable sets them: nobody has reason to have fewer but tests, which sign in by the thousand.</summary>
    public int PasswordRounds { get; init; } = People.Passwords.Rounds;

    /// <summary>The folder into which lists of calls are written; null for the one of messages beside the database.</summary>
    public string? CallListFolder { get; init; }

    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>As a source of variables has them.</summary>
    /// <exception cref="UsageException">One of them is not what was expected.</exception>
    public static WebSettings Of(Func<string, string?> variable) => new(
        OperatorSwitch.IsOn(ApprovalVariable, variable(ApprovalVariable)),
        Named(variable(HostsVariable)),
        Named(variable(ProxiesVariable))?.Select(Address).ToList(),
        MailSettings.Of(variable),
        OperatorSwitch.IsOn(PasswordsVariable, variable(PasswordsVariable)),
        ProviderSettings.Of(variable),
        OperatorSwitch.IsOn(SchedulerVariable, variable(SchedulerVariable)))
    {
        CallListFolder = variable(Contacts.CallListFolder.Variable),
    };

    /// <summary>Whose X-Forwarded-For and X-Forwarded-Proto count: guesses are counted by address, and cookies are secure by scheme.</summary>
    public void Trust(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = Proxies is null ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in Proxies ?? []) options.KnownProxies.Add(proxy);
    }

    /// <summary>The names under which the host answers: another name in a request is an attempt to have a browser take us for somebody else.</summary>
    /// <param name="urls">Where it listens, separated by semicolons.</param>
    public IList<string> HostsFor(string urls)
    {
        if (Hosts is { Count: > 0 } given) return [.. given];
        var hosts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => BindingAddress.Parse(url).Host).ToList();
        if (hosts.Exists(host => host is "*" or "+" or "0.0.0.0" or "[::]")) return ["*"];
        return hosts.Exists(Local.Contains) ? [.. hosts.Union(Local)] : hosts;
    }

    private static IPAddress Address(string value) => IPAddress.TryParse(value, out var address)
        ? address
        : throw new UsageException($"{ProxiesVariable}: addresses separated by semicolons were expected, found '{value}'.");

    private static string[]? Named(string? value) => value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
