using System.Text.Json;

namespace Collections.Activities.Templates;

/// <summary>What a template may show: the facts that the step noted, and what is read of the person at dispatch.</summary>
/// <param name="Facts">The outbox row's content: a UTF-8 JSON object.</param>
/// <param name="CustomerName">Template name <c>customer.name</c>.</param>
/// <param name="CustomerReference">Template name <c>customer.reference</c>.</param>
/// <param name="AccountReference">Template name <c>account.reference</c>.</param>
public sealed record MessageValues(ReadOnlyMemory<byte> Facts, string CustomerName, string CustomerReference, string AccountReference)
{
    internal const string OthersName = "account.others";

    private static readonly string[] Personal = ["customer.name", "customer.reference", "account.reference", OthersName];

    /// <summary>Template name <c>account.others</c>: further accounts of which the message speaks too; empty where there are none.</summary>
    public string OtherAccounts { get; init; } = "";

    internal static bool IsPersonal(string name) => Personal.Contains(name);

    internal Dictionary<string, object> ToContext()
    {
        var context = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["customer"] = new Dictionary<string, object> { ["name"] = CustomerName, ["reference"] = CustomerReference },
            ["account"] = new Dictionary<string, object> { ["reference"] = AccountReference, ["others"] = OtherAccounts },
        };
        if (Facts.IsEmpty) return context;
        using var document = JsonDocument.Parse(Facts);
        foreach (var fact in document.RootElement.EnumerateObject()) context.Add(fact.Name, Value(fact));
        return context;
    }

    private static object Value(JsonProperty fact) => fact.Value.ValueKind switch
    {
        JsonValueKind.Number => fact.Value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => fact.Value.GetString()!,
        _ => new Gap(fact.Name),
    };
}
