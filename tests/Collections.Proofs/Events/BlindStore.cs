using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Events;

/// <summary>Writes parts whatever the day has changed since they were loaded: no horizon, and the version that stands by then.</summary>
internal sealed class BlindStore(IRunStore inner, SqliteDatabase database) : StoreAround(inner)
{
    public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        batch.EventHorizon = long.MaxValue;
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT ver FROM collection_case WHERE tenant_id = 1 AND id = ?1");
        foreach (var plan in batch.Plans)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (plan.States[row] is not (CaseState.Open or CaseState.Closed)) continue;
                select.Bind(1, plan.CaseIds[row]);
                if (select.Step()) plan.Versions[row] = select.ColumnInt(0);
                select.Reset();
            }
        }
        return base.Commit(ticket, batch, outcome);
    }
}
