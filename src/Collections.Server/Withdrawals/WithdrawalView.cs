using Collections.Persistence;
using Collections.Persistence.Runs;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Withdrawals;

/// <summary>That a run was taken back, or is being taken back.</summary>
/// <param name="Run">Number of the withdrawal.</param>
/// <param name="OfRun">The run that is taken back.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it began.</param>
/// <param name="IsDone">Whether all of it is taken back.</param>
/// <param name="WrongCustomers">How many customers got a message on wrong data.</param>
/// <param name="HandledBy">The supervisor who has dealt with them; null while nobody has.</param>
/// <param name="HandledAt">When.</param>
/// <param name="Handling">What was done for them.</param>
internal sealed record WithdrawalView(
    long Run, long OfRun, string By, string Reason, DateTimeOffset At, bool IsDone, long WrongCustomers, string? HandledBy, DateTimeOffset? HandledAt, string? Handling)
{
    private const long Tenant = 1;

    /// <summary>The withdrawal of a run, or the one that a run is; null where there is none.</summary>
    public static WithdrawalView? Find(CollectionsContext context, long number)
    {
        if (context.Set<Withdrawal>().AsNoTracking().FirstOrDefault(one => one.TenantId == Tenant && (one.OfRun == number || one.Run == number)) is not { } found) return null;
        var run = context.Set<Run>().AsNoTracking().Single(one => one.TenantId == Tenant && one.Number == found.Run);
        return new WithdrawalView(found.Run, found.OfRun, found.By, found.Reason, run.StartedAt, run.State == RunState.Finished, found.WrongCustomers, found.HandledBy, found.HandledAt, found.Handling);
    }
}
