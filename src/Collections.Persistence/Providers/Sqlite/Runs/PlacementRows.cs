using System.Runtime.InteropServices;
using System.Text;
using Collections.Domain.Cases;
using Collections.Domain.Placements;
using Collections.Engine.Batches;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Hands cases to firms and takes them back. All that one run and node hands to one firm is one batch.</summary>
internal sealed class PlacementRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string SelectActive = $"SELECT seq FROM placement WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND to_date IS NULL";

    private const string EndPlacement = $"""
        UPDATE placement SET to_date = ?2, ended_run = ?3, end_reason = ?4 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND to_date IS NULL
        """;

    private const string Continue = $"""
        UPDATE placement SET to_date = NULL, ended_run = NULL, end_reason = NULL WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2
        """;

    private const string Extend = $"UPDATE placement SET term_ends = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    private const string AddAccount = $"""
        INSERT INTO placed_account(tenant_id, case_id, seq, account_id, from_date, run, told) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, 0)
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

    private readonly BulkInsert _insert = session.Insert("placement", "case_id", "seq", "batch", "amount", "from_date", "firm", "rate", "tail_days", "action_days", "deletion_days", "is_silent", "term_ends");
    private readonly Dictionary<(int Node, long Firm), long> _numbers = [];
    private readonly Dictionary<long, (long Cases, long Amount)> _sums = [];

    public void Place(in Effect effect, long id)
    {
        long batch = BatchOf(effect);
        var terms = PlacementTerms.Read(plan.Effects.Content(effect));
        _insert.Bind(1, id);
        _insert.Bind(2, effect.Seq);
        _insert.Bind(3, batch);
        _insert.Bind(4, effect.B);
        _insert.Bind(5, terms.From ?? part.Scope.BusinessDate);
        _insert.Bind(6, effect.A);
        _insert.Bind(7, terms.Rate);
        _insert.Bind(8, terms.TailDays);
        _insert.Bind(9, terms.ActionDays);
        _insert.Bind(10, terms.DeletionDays);
        _insert.Bind(11, terms.IsSilent ? 1 : 0);
        _insert.Bind(12, terms.Ends);
        _insert.Next();
        Statement account = session.Prepare(AddAccount);
        account.Bind(1, id);
        account.Bind(2, effect.Seq);
        account.Bind(3, id >> CaseId.SubjectShift);
        account.Bind(4, terms.From ?? part.Scope.BusinessDate);
        account.Bind(5, part.Ticket.Number);
        account.Execute();
        ref (long Cases, long Amount) sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, batch, out _);
        sum = (sum.Cases + 1, sum.Amount + effect.B);
    }

    /// <summary>The firm has the case no more; where it has none, nothing ends.</summary>
    public void Recall(in Effect effect, long id)
    {
        _insert.Finish();
        Statement active = session.Prepare(SelectActive);
        active.Bind(1, id);
        int? seq = active.Step() ? active.ColumnInt(0) : null;
        active.Reset();
        if (seq is not { } placed)
            return;
        Statement end = session.Prepare(EndPlacement);
        end.Bind(1, id);
        end.Bind(2, part.Scope.BusinessDate);
        end.Bind(3, part.Ticket.Number);
        end.Bind(4, effect.A < 0 ? null : effect.A);
        end.Execute();
        Note(effect, id, placed, PlacementEventKind.Recalled, null, effect.A < 0 ? "" : plan.Part.Pool[(int)effect.A]);
    }

    /// <summary>What a step decided, or was told, of the placement of its visit.</summary>
    public void Tell(in Effect effect, long id)
    {
        _insert.Finish();
        var kind = (PlacementEventKind)effect.A;
        if (kind is PlacementEventKind.Kept or PlacementEventKind.Continued)
        {
            Statement change = session.Prepare(kind == PlacementEventKind.Kept ? Extend : Continue);
            change.Bind(1, id);
            change.Bind(2, effect.Seq);
            if (kind == PlacementEventKind.Kept)
                change.Bind(3, effect.B);
            change.Execute();
        }

        Note(effect, id, effect.Seq, kind, effect.B == 0 ? null : DateOnly.FromDayNumber((int)effect.B), Encoding.UTF8.GetString(plan.Effects.Content(effect)));
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

    private void Note(in Effect effect, long id, int seq, PlacementEventKind kind, DateOnly? until, string text) => PlacementEvents.Add(session, id, seq, new PlacementEvent
    {
        Kind = kind,
        OnDate = DateOnly.FromDayNumber(part.Scope.BusinessDate),
        Until = until,
        Text = text,
        By = $"{plan.Plan.Name}: {plan.Plan.Nodes[effect.Node].Name}",
        Run = part.Ticket.Number,
    });

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
