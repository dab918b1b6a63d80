using Collections.Engine.Runs;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Simulation;

/// <summary>Takes up a run that was broken off one part too late.</summary>
internal sealed class ForgetfulStore(IRunStore store) : StoreAround(store)
{
    public override IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart)
    {
        var parts = base.Parts(ticket, subjectsPerPart);
        return ticket.IsResumed ? [.. parts.Skip(1)] : parts;
    }
}
