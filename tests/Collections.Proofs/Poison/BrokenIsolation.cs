using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Poison;

/// <summary>Two ways to isolate poison badly.</summary>
internal static class BrokenIsolation
{
    /// <summary>Poison is left out and nobody is told.</summary>
    internal sealed class Swallowing(IRunStore inner) : StoreAround(inner)
    {
        public override Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Engine.Runs.Poison poison) => Task.CompletedTask;
    }

    /// <summary>Healthy neighbours of poison are left out with it: the first piece of a part that is halved is not written.</summary>
    internal sealed class Hasty(IRunStore inner) : StoreAround(inner)
    {
        private readonly HashSet<PartKey> whole = [];
        private bool hasLost;

        public override IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart)
        {
            var parts = base.Parts(ticket, subjectsPerPart);
            whole.UnionWith(parts);
            return parts;
        }

        public override Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
        {
            if (hasLost || whole.Contains(batch.Key)) return base.Commit(ticket, batch, outcome);
            hasLost = true;
            return Task.FromResult<IReadOnlyList<long>>([]);
        }
    }
}
