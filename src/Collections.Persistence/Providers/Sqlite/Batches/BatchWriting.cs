using System.Globalization;
using Collections.Domain.Cases;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Batches;

/// <summary>Writes lines of batches, within a write of whoever works the batch.</summary>
public static class BatchWriting
{
    private const string InsertLine = $"""
        INSERT INTO batch_line(tenant_id, batch, case_id, seq, balance, stratum, reason, tells, barred, status) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private const string SelectFirms = $"""
        SELECT DISTINCT f.text FROM placement p JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?1 AND p.case_id < ?2 ORDER BY f.text
        """;

    private static readonly string _give = $"""
        UPDATE batch_line SET firm = ?4, reason = ?5, status = ?6 WHERE tenant_id = {Tenant.Key} AND batch = ?1 AND case_id = ?2 AND seq = ?3 AND status = {(int)BatchLineStatus.Proposed}
        """;

    private static readonly string _release = $"""
        UPDATE batch_line SET status = ?4, release_balance = ?5, postings = ?6 WHERE tenant_id = {Tenant.Key} AND batch = ?1 AND case_id = ?2 AND seq = ?3 AND status = {(int)BatchLineStatus.Proposed}
        """;

    private static readonly string _drop = $"""
        UPDATE batch_line SET status = {(int)BatchLineStatus.DroppedOut} WHERE tenant_id = {Tenant.Key} AND batch = ?1 AND status = {(int)BatchLineStatus.Proposed}
          AND NOT EXISTS (SELECT 1 FROM token t WHERE t.tenant_id = {Tenant.Key} AND t.case_id = batch_line.case_id AND t.seq = batch_line.seq)
        """;

    private static readonly string _reject = $"""
        UPDATE batch_line SET status = {(int)BatchLineStatus.Rejected}, reason = ?4 WHERE tenant_id = {Tenant.Key} AND batch = ?1 AND case_id = ?2 AND seq = ?3 AND status = {(int)BatchLineStatus.Proposed}
        """;

    private const string Advance = $"UPDATE batch SET worked_to = ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1";

    /// <summary>Adds a case that was taken. Of a placement no firm may have it that had, or refused, the customer before, by whatever case.</summary>
    public static void Add(WriteSession session, long batch, BatchLineRow line)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(line);
        Statement insert = Bound(session.Prepare(InsertLine), batch, line.Case);
        insert.Bind(4, line.Balance);
        insert.BindText(5, line.Stratum);
        insert.BindText(6, line.Reason);
        insert.BindText(7, line.Tells);
        insert.BindText(8, Barred(session, line));
        insert.Bind(9, (long)line.Status);
        insert.Execute();
    }

    private static string? Barred(WriteSession session, BatchLineRow line)
    {
        long customer = line.Case.Case >> CaseId.CustomerShift;
        Statement select = session.Prepare(SelectFirms);
        select.Bind(1, customer << CaseId.CustomerShift);
        select.Bind(2, (customer + 1) << CaseId.CustomerShift);
        List<string> firms = [.. (line.Barred ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        while (select.Step())
        {
            if (!firms.Contains(select.Text(0)!, StringComparer.Ordinal))
                firms.Add(select.Text(0)!);
        }

        select.Reset();
        return firms.Count == 0 ? null : string.Join(',', firms);
    }

    /// <summary>Gives a proposed case to a firm, or leaves it out where none may have it.</summary>
    public static void Give(WriteSession session, long batch, PoolCase visit, string? firm, string? reason)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement give = Bound(session.Prepare(_give), batch, visit);
        give.BindText(4, firm);
        give.BindText(5, reason);
        give.Bind(6, (long)(reason is null ? BatchLineStatus.Proposed : BatchLineStatus.Excluded));
        give.Execute();
    }

    /// <summary>Notes of a proposed case that it left, or dropped out, with what it owes now.</summary>
    public static void Release(WriteSession session, long batch, BatchLineRow line)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(line);
        Statement release = Bound(session.Prepare(_release), batch, line.Case);
        release.Bind(4, (long)line.Status);
        release.Bind(5, line.ReleaseBalance);
        release.BindText(6, line.Postings.Count == 0 ? null : string.Join(',', line.Postings.Select(amount => amount.ToString(CultureInfo.InvariantCulture))));
        release.Execute();
    }

    /// <summary>Proposed cases that have left the step meanwhile drop out; gives how many.</summary>
    public static long DropLeft(WriteSession session, long batch)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement drop = session.Prepare(_drop);
        drop.Bind(1, batch);
        return drop.ExecuteCounting();
    }

    /// <summary>A proposed case falls with its batch, or alone where there is a reason.</summary>
    public static void Reject(WriteSession session, long batch, PoolCase visit, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement reject = Bound(session.Prepare(_reject), batch, visit);
        reject.BindText(4, reason);
        reject.Execute();
    }

    /// <summary>The work at hand has done the cases up to this one.</summary>
    public static void WorkedTo(WriteSession session, long batch, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement advance = session.Prepare(Advance);
        advance.Bind(1, batch);
        advance.Bind(2, caseId);
        advance.Execute();
    }

    private static Statement Bound(Statement statement, long batch, PoolCase visit)
    {
        statement.Bind(1, batch);
        statement.Bind(2, visit.Case);
        statement.Bind(3, visit.Seq);
        return statement;
    }
}
