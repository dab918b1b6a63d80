using System.Globalization;
using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Placements;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;

namespace Collections.Server.Placements;

/// <summary>
/// Reports about cases that firms have, in the transaction in which they are taken in. What happened outside is noted and stays,
/// whatever becomes of runs; a dispute is a hold for everybody; what moves the case is told to the step that follows the firm.
/// </summary>
internal static class PlacementNews
{
    private const string SelectPlacement = """
        SELECT p.case_id, p.seq, f.text, p.from_date, p.to_date FROM placed_account x
        JOIN placement p ON p.tenant_id = x.tenant_id AND p.case_id = x.case_id AND p.seq = x.seq
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        WHERE x.tenant_id = 1 AND x.account_id = ?1 AND (?2 IS NULL OR f.text = ?2) AND (?3 IS NULL OR p.case_id || '-' || p.seq = ?3)
        ORDER BY (p.to_date IS NULL) <> ?4 DESC, p.from_date DESC, p.case_id LIMIT 1
        """;

    private static readonly string SelectStated = $"""
        SELECT coalesce(min(on_date), 0) FROM placement_event WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 AND kind = {(int)PlacementEventKind.Deleted} AND on_date >= ?3
        """;

    /// <summary>Takes a report in; gives why it was refused, and what the case hears instead of it.</summary>
    public static (string? Refusal, ReceivedEvent Heard) Apply(WriteSession session, ReceivedEvent received)
    {
        var (report, problem) = FirmReport.Read(received.Payload);
        if (report is null) return (problem, received);
        if (Find(session, received.Account, report) is not { } placement) return ($"a case that {report.Firm ?? "a firm"} has was expected, found none", received);
        var today = DateOnly.FromDateTime(received.EffectiveAt.DateTime);
        if (Wrong(session, placement, report, today) is { } wrong) return (wrong, received);
        var by = report.By.Length > 0 ? report.By : received.Source;
        var heard = received with { Account = new CaseId(placement.Case).Subject };
        if (Word(report) is { } outcome)
            return (null, heard with { Name = BatchWord.EventName, Payload = new BatchWord(placement.Case, placement.Seq, outcome) { Text = TextOf(report) }.Write() });
        PlacementEvents.Add(session, placement.Case, placement.Seq, new PlacementEvent
        {
            Kind = report.Kind,
            OnDate = report.On ?? today,
            Until = report.Due,
            Amount = report.Amount is { } amount ? (long)decimal.Round(amount * 100, MidpointRounding.AwayFromZero) : null,
            Text = report.Text,
            By = by,
        });
        return (null, report.Kind switch
        {
            PlacementEventKind.Dispute => heard with { Name = HoldOrder.EventName, Payload = new HoldOrder(HoldReason.Dispute, report.Text, by) { Scope = HoldScope.Company }.Write() },
            PlacementEventKind.Promise => heard with { Name = PromiseMessages.Made, Payload = PromiseOf(report, placement.Firm) },
            _ => heard,
        });
    }

    /// <summary>The outcome by which the step that follows the firm hears of it; null where the case does not move.</summary>
    private static string? Word(FirmReport report) => report.Kind switch
    {
        PlacementEventKind.Refused => BatchOutcome.Refused,
        PlacementEventKind.Returned => BatchOutcome.Recalled,
        PlacementEventKind.Objection => BatchOutcome.Objected,
        PlacementEventKind.ObjectionUpheld => BatchOutcome.ObjectionUpheld,
        PlacementEventKind.ObjectionRefused => BatchOutcome.ObjectionRefused,
        _ => null,
    };

    private static string TextOf(FirmReport report) => report.Kind != PlacementEventKind.Returned ? report.Text : report.Text.Length == 0 ? "returned by the firm" : $"returned by the firm: {report.Text}";

    private static string? Wrong(WriteSession session, Placed placement, FirmReport report, DateOnly today)
    {
        var on = report.On ?? today;
        var first = report.Kind == PlacementEventKind.Deleted ? placement.To : placement.From;
        if (report.Kind == PlacementEventKind.Deleted && Stated(session, placement) is { } stated) return string.Create(CultureInfo.InvariantCulture, $"a statement that is still owed was expected, found that {placement.Firm} made it on {stated:yyyy-MM-dd}");
        if (report.Kind == PlacementEventKind.Deleted && placement.To is null) return $"a case that was taken back from {placement.Firm} was expected, found that it has it";
        if (report.Kind != PlacementEventKind.Deleted && placement.To is { } ended) return string.Create(CultureInfo.InvariantCulture, $"a case that {placement.Firm} has was expected, found that it was taken back on {ended:yyyy-MM-dd}");
        if (on < first || on > today) return string.Create(CultureInfo.InvariantCulture, $"a date from {first:yyyy-MM-dd} to {today:yyyy-MM-dd} was expected as 'on', found {on:yyyy-MM-dd}");
        return report.Kind is PlacementEventKind.Objection or PlacementEventKind.ObjectionUpheld or PlacementEventKind.ObjectionRefused
            ? Wrong(PlacementEvents.Standing(session, placement.Case, placement.Seq), report.Kind, today)
            : null;
    }

    private static string? Wrong((PlacementEventKind Kind, DateOnly? Until)? standing, PlacementEventKind kind, DateOnly today)
    {
        var found = standing is { } known ? PlacementEventText.Of(known.Kind) : "placed";
        if (kind != PlacementEventKind.Objection) return standing?.Kind == PlacementEventKind.Objection ? null : $"a case to whose recall the firm has objected was expected, found '{found}'";
        if (standing is not { Kind: PlacementEventKind.PendingRecall, Until: { } until }) return $"a recall that is pending was expected, found '{found}'";
        return today <= until ? null : string.Create(CultureInfo.InvariantCulture, $"an objection until {until:yyyy-MM-dd} was expected, found one of {today:yyyy-MM-dd}");
    }

    private static DateOnly? Stated(WriteSession session, Placed placement)
    {
        if (placement.To is not { } ended) return null;
        var select = session.Prepare(SelectStated);
        select.Bind(1, placement.Case);
        select.Bind(2, placement.Seq);
        select.Bind(3, ended.DayNumber);
        return select.Scalar() is > 0 and var day ? DateOnly.FromDayNumber((int)day) : null;
    }

    private static Placed? Find(WriteSession session, AccountId account, FirmReport report)
    {
        var select = session.Prepare(SelectPlacement);
        select.Bind(1, account.Value);
        select.BindText(2, report.Firm);
        select.BindText(3, report.Placement);
        select.Bind(4, report.Kind == PlacementEventKind.Deleted ? 1 : 0);
        Placed? found = select.Step()
            ? new Placed(select.ColumnLong(0), select.ColumnInt(1), select.Text(2)!, DateOnly.FromDayNumber(select.ColumnInt(3)), select.IsNull(4) ? null : DateOnly.FromDayNumber(select.ColumnInt(4)))
            : null;
        select.Reset();
        return found;
    }

    private static string PromiseOf(FirmReport report, string firm) =>
        JsonSerializer.Serialize(new { amount = report.Amount, date = report.Due!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), firm });

    private sealed record Placed(long Case, int Seq, string Firm, DateOnly From, DateOnly? To);
}
