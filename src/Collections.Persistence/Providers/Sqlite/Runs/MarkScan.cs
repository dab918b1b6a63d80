using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Marks;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Reads what stands about a part's accounts beside their facts: what people have ordered for them, and the arms of experiments
/// that they, or their customers, are in, and the firm that has them. An arm that was ordered takes the place of the one that was drawn.
/// </summary>
internal static class MarkScan
{
    // Asked for every event: each part of it is answered by the first entry of an index.
    private const string Exists = $"""
        SELECT EXISTS (SELECT 1 FROM experiment_entry WHERE tenant_id = {Tenant.Key}) OR EXISTS (SELECT 1 FROM "override" WHERE tenant_id = {Tenant.Key})
          OR EXISTS (SELECT 1 FROM placement WHERE tenant_id = {Tenant.Key} AND to_date IS NULL)
        """;

    private const string SelectArms = $"""
        SELECT customer_id, account_id, experiment, arm FROM experiment_entry
        WHERE tenant_id = {Tenant.Key} AND customer_id >= ?1 AND customer_id <= ?2 ORDER BY customer_id, experiment, account_id
        """;

    private static readonly string _selectPlaced = $"""
        SELECT DISTINCT p.case_id >> {CaseId.CustomerShift}, a.id, f.text FROM placement p
        JOIN account h ON h.tenant_id = p.tenant_id AND h.id = p.case_id >> {CaseId.SubjectShift}
        JOIN account a ON a.tenant_id = p.tenant_id AND a.id >= h.id & ~{AccountId.MaxOrdinal} AND a.id <= h.id | {AccountId.MaxOrdinal} AND a.f_company IS h.f_company
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?1 << {CaseId.CustomerShift} AND p.case_id < (?2 + 1) << {CaseId.CustomerShift} AND p.to_date IS NULL AND p.is_silent = 1 ORDER BY 2, 3
        """;

    public static void Load(SqliteReader reader, SubjectRanges ranges, int date, PartBatch batch)
    {
        if (reader.Scalar(Exists) == 0)
            return;
        long last = 0;
        foreach ((long from, long to) in ranges.All)
        {
            long first = Math.Max(last + 1, from >> AccountId.OrdinalBits);
            last = Math.Max(last, (to - 1) >> AccountId.OrdinalBits);
            // Of two that say the same, the later one holds: it comes first, and what is marked already stays.
            foreach (StoredOverride one in OverrideReading.InForce(reader, first, last, date))
                Add(batch, one.Whom, OverrideMarks.Of(one.Order, batch.Pool));
            Read(reader, _selectPlaced, (first, last), batch, row => new Mark((int)MarkKind.Placed, batch.Pool.Add(row.Text(2)!), batch.Pool.Add($"with firm {row.Text(2)}")));
            Read(reader, SelectArms, (first, last), batch, row => new Mark((int)MarkKind.Arm, batch.Pool.Add(row.Text(2)!), batch.Pool.Add(row.Text(3)!)));
        }
    }

    /// <summary>Marks what a query gives: customer and account, 0 for all accounts of the customer, then what the mark says.</summary>
    private static void Read(SqliteReader reader, string sql, (long First, long Last) customers, PartBatch batch, Func<Statement, Mark> mark)
    {
        Statement select = reader.Prepare(sql);
        select.Bind(1, customers.First);
        select.Bind(2, customers.Last);
        while (select.Step())
            Add(batch, (select.ColumnLong(0), select.ColumnLong(1)), [mark(select)]);
        select.Reset();
    }

    private static void Add(PartBatch batch, (long Customer, long Account) whom, IEnumerable<Mark> marks)
    {
        foreach (Mark mark in marks)
        {
            if (whom.Account != 0)
            {
                int row = Array.BinarySearch(batch.Subjects, 0, batch.Count, whom.Account);
                if (row >= 0)
                    Add(batch, row, mark);
                continue;
            }

            int first = Array.BinarySearch(batch.Subjects, 0, batch.Count, whom.Customer << AccountId.OrdinalBits);
            for (int row = first < 0 ? ~first : first; row < batch.Count && batch.Subjects[row] >> AccountId.OrdinalBits == whom.Customer; row++)
                Add(batch, row, mark);
        }
    }

    /// <summary>A variable, an experiment and the firm have one mark each; of exclusions there may be several.</summary>
    private static void Add(PartBatch batch, int row, Mark mark)
    {
        bool isOne = (MarkKind)mark.Kind is MarkKind.Variable or MarkKind.Arm or MarkKind.Firm;
        if (!isOne || !batch.Marks.Of(row).Any(known => known.Kind == mark.Kind && known.Name == mark.Name))
            batch.Marks.Add(row, mark);
    }
}
