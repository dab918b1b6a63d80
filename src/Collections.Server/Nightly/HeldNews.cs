using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Holds;
using Collections.Persistence.Providers.Sqlite.Holds;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Server.Nightly;

/// <summary>
/// Holds are set and released in the transaction in which the news of them is taken in: whoever reads the one sees the other.
/// Other accounts of the customer that are meant hear the same, so that their cases stand still, or go on, at once.
/// </summary>
internal static class HeldNews
{
    /// <summary>Who tells the other accounts.</summary>
    public const string Source = "holds";

    private const long MillisecondsBefore1970 = 62_135_596_800_000;

    private static readonly string SelectOthers = $"""
        SELECT DISTINCT c.id >> {CaseId.SubjectShift} FROM collection_case c JOIN account a ON a.tenant_id = 1 AND a.id = c.id >> {CaseId.SubjectShift}
        WHERE c.tenant_id = 1 AND c.state = 0 AND c.id >= ?1 AND c.id < ?2 AND a.id <> ?3
          AND (?4 = {(int)HoldScope.Customer} OR a.f_company IS (SELECT f_company FROM account WHERE tenant_id = 1 AND id = ?3)) ORDER BY 1
        """;

    /// <summary>Does what an event says of holds.</summary>
    public static (string? Refusal, IReadOnlyList<long> Others) Apply(WriteSession session, ReceivedEvent received)
    {
        var at = received.EffectiveAt.ToUnixTimeMilliseconds() + MillisecondsBefore1970;
        switch (received.Name)
        {
            case HoldOrder.EventName:
                var (order, problem) = HoldOrder.Read(received.Payload);
                if (order is null) return (problem, []);
                HoldRows.Set(session, received.Account, order with { By = By(order.By, received) }, at, run: null);
                return (null, Others(session, received.Account, order.Scope));
            case ReleaseOrder.EventName:
                if (ReleaseOrder.Read(received.Payload) is not { } release) return ("nothing, or a JSON object with 'hold' or 'reason', was expected as payload", []);
                return HoldRows.Release(session, received.Account, release with { By = By(release.By, received) }, at) is { } released
                    ? (null, Others(session, received.Account, released))
                    : ("a hold that binds the account was expected, found none", []);
            default:
                return (null, Others(session, received.Account, HoldRows.ReleaseBy(session, received.Account, received.Name, received.Source, at)));
        }
    }

    /// <summary>A payload with the reason for which it was refused beside what was received.</summary>
    public static string Refused(string? payload, string reason)
    {
        try
        {
            if (payload is not null && JsonNode.Parse(payload) is JsonObject read)
            {
                read["refused"] = reason;
                return read.ToJsonString();
            }
        }
        catch (JsonException)
        {
            // What is no JSON stands in a text.
        }
        return JsonSerializer.Serialize(new { received = payload, refused = reason });
    }

    private static string By(string named, ReceivedEvent received) => named.Length > 0 ? named : received.Source;

    private static List<long> Others(WriteSession session, AccountId account, HoldScope? scope)
    {
        var others = new List<long>();
        if (scope is null or HoldScope.Account) return others;
        var first = (long)account.Customer.Value << AccountId.OrdinalBits;
        var select = session.Prepare(SelectOthers);
        select.Bind(1, first << CaseId.SubjectShift);
        select.Bind(2, (first + AccountId.MaxOrdinal + 1) << CaseId.SubjectShift);
        select.Bind(3, account.Value);
        select.Bind(4, (int)scope);
        while (select.Step()) others.Add(select.ColumnLong(0));
        select.Reset();
        return others;
    }
}
