using System.Globalization;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Events;

/// <summary>
/// Writes parts whatever the day has changed since they were loaded: without a horizon, with the version that stands by
/// then, and with the tokens that the night believes in, as moving tokens that are not there would be noticed too.
/// </summary>
internal sealed class BlindStore(IRunStore inner, SqliteDatabase database) : StoreAround(inner)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        batch.EventHorizon = long.MaxValue;
        foreach (var plan in batch.Plans)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if ((plan.States[row] == CaseState.Open && plan.Dirty[row]) || plan.States[row] == CaseState.Closed) Believe(plan, row);
            }
        }
        return base.Commit(ticket, batch, outcome);
    }

    private void Believe(PlanBatch plan, int row)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT ver FROM collection_case WHERE tenant_id = 1 AND id = ?1");
        select.Bind(1, plan.CaseIds[row]);
        var version = select.Step() ? select.ColumnInt(0) : plan.Versions[row];
        select.Reset();
        if (version == plan.Versions[row]) return;
        plan.Versions[row] = version;
        var tokens = plan.Tokens;
        for (var token = plan.FirstToken[row]; token != TokenTable.None; token = tokens.Next[token])
        {
            if (tokens.StoredSeq[token] == TokenTable.NotStored) continue;
            var sql = string.Create(CultureInfo.InvariantCulture, $"INSERT OR IGNORE INTO token(tenant_id, case_id, seq, scope, node, flow) VALUES (1, {plan.CaseIds[row]}, {tokens.StoredSeq[token]}, {tokens.Scope[token]}, {tokens.Node[token]}, {tokens.Flow[token]})");
            database.Writer.Write(session => session.Prepare(sql).Execute()).GetAwaiter().GetResult();
        }
    }
}
