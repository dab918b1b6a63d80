using System.Runtime.InteropServices;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Hands cases to firms and takes them back. All that one run and node hands to one firm is one batch.</summary>
internal sealed class PlacementRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string EndPlacement = $"""
        UPDATE placement SET to_date = ?2 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND to_date IS NULL
        """;

    private const string FindBatch = $"""
        SELECT number FROM placement_batch
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND version_id = ?2 AND node = ?3 AND firm = ?4
        """;

    private const string NextBatch = $"SELECT coalesce(max(number), 0) + 1 FROM placement_batch WHERE tenant_id = {Tenant.Key}";

    private const string InsertBatch = $"""
        INSERT INTO placement_batch(tenant_id, number, run, version_id, node, firm, firm_type, state, cases, amount, term_ends)
        VALUES ({Tenant.Key}, ?5, ?1, ?2, ?3, ?4, ?6, 0, 0, 0, ?7)
        """;

    private const string AddToBatch = $"""
        UPDATE placement_batch SET cases = cases + ?2, amount = amount + ?3 WHERE tenant_id = {Tenant.Key} AND number = ?1
        """;

    private readonly BulkInsert _insert = session.Insert("placement", "case_id", "seq", "batch", "amount", "from_date", "firm");
    private readonly Dictionary<(int Node, long Firm), long> _numbers = [];
    private readonly Dictionary<long, (long Cases, long Amount)> _sums = [];

    public void Place(in Effect effect, long id)
    {
        long batch = BatchOf(effect);
        _insert.Bind(1, id);
        _insert.Bind(2, effect.Seq);
        _insert.Bind(3, batch);
        _insert.Bind(4, effect.B);
        _insert.Bind(5, part.Scope.BusinessDate);
        _insert.Bind(6, effect.A);
        _insert.Next();
        ref (long Cases, long Amount) sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, batch, out _);
        sum = (sum.Cases + 1, sum.Amount + effect.B);
    }

    public void Recall(long id)
    {
        _insert.Finish();
        Statement end = session.Prepare(EndPlacement);
        end.Bind(1, id);
        end.Bind(2, part.Scope.BusinessDate);
        end.Execute();
    }

    /// <summary>Writes what is left, and adds the sums of this part to the batches.</summary>
    public void Finish()
    {
        _insert.Finish();
        Statement add = session.Prepare(AddToBatch);
        foreach ((long batch, (long cases, long amount)) in _sums)
        {
            add.Bind(1, batch);
            add.Bind(2, cases);
            add.Bind(3, amount);
            add.Execute();
        }
    }

    private long BatchOf(in Effect effect)
    {
        (int Node, long Firm) key = (effect.Node, effect.A);
        if (_numbers.TryGetValue(key, out long number))
            return number;
        Statement find = session.Prepare(FindBatch);
        BindKey(find, effect);
        number = find.Step() ? find.ColumnLong(0) : 0;
        find.Reset();
        return _numbers[key] = number > 0 ? number : AddBatch(effect);
    }

    private long AddBatch(in Effect effect)
    {
        long number = session.Scalar(NextBatch);
        Statement insert = session.Prepare(InsertBatch);
        BindKey(insert, effect);
        insert.Bind(5, number);
        insert.Bind(6, effect.D);
        insert.Bind(7, effect.C == 0 ? null : effect.C);
        insert.Execute();
        return number;
    }

    private void BindKey(Statement statement, in Effect effect)
    {
        statement.Bind(1, part.Ticket.Number);
        statement.Bind(2, plan.Plan.Version);
        statement.Bind(3, effect.Node);
        statement.Bind(4, effect.A);
    }
}
