using Collections.Domain.Placements;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>Writes what happened to placements, within a write of whoever knows it.</summary>
public static class PlacementEvents
{
    private const string Insert = $"""
        INSERT INTO placement_event(tenant_id, case_id, seq, line, kind, on_date, until, amount, text, "by", run, told)
        VALUES ({Tenant.Key}, ?1, ?2, (SELECT coalesce(max(line), 0) + 1 FROM placement_event WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private static readonly string _selectLast = $"""
        SELECT kind, until FROM placement_event WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND kind IN (
          {(int)PlacementEventKind.Objection}, {(int)PlacementEventKind.ObjectionUpheld}, {(int)PlacementEventKind.ObjectionRefused},
          {(int)PlacementEventKind.Kept}, {(int)PlacementEventKind.PendingRecall}, {(int)PlacementEventKind.Recalled}) ORDER BY line DESC LIMIT 1
        """;

    private static readonly HashSet<PlacementEventKind> _told = [.. PlacementEventText.ToldToFirm];

    /// <summary>Adds an event as the last of its placement; the firm is told of those that are the house's.</summary>
    public static void Add(WriteSession session, long caseId, int seq, PlacementEvent happened)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(happened);
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, caseId);
        insert.Bind(2, seq);
        insert.Bind(3, (int)happened.Kind);
        insert.Bind(4, happened.OnDate.DayNumber);
        insert.Bind(5, happened.Until?.DayNumber);
        insert.Bind(6, happened.Amount);
        insert.BindText(7, happened.Text);
        insert.BindText(8, happened.By);
        insert.Bind(9, happened.Run);
        insert.Bind(10, _told.Contains(happened.Kind) ? null : 0);
        insert.Execute();
    }

    /// <summary>How the end of a placement's term stands: the last decision of it, and until when; null where there was none yet.</summary>
    public static (PlacementEventKind Kind, DateOnly? Until)? Standing(WriteSession session, long caseId, int seq)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement select = session.Prepare(_selectLast);
        select.Bind(1, caseId);
        select.Bind(2, seq);
        (PlacementEventKind, DateOnly?)? last = select.Step() ? ((PlacementEventKind)select.ColumnInt(0), select.IsNull(1) ? null : DateOnly.FromDayNumber(select.ColumnInt(1))) : null;
        select.Reset();
        return last;
    }
}
