using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Runs;
using Collections.Server.Nightly;

namespace Collections.Server.Withdrawals;

/// <summary>Whether a run can be taken back.</summary>
internal static class WithdrawalCheck
{
    private const long Tenant = 1;
    private const int LongestReason = 500;

    /// <summary>Why it cannot; null where it can.</summary>
    public static string? Wrong(CollectionsContext context, long portfolio, WithdrawalOrder order)
    {
        if (order.Reason.Trim() is not { Length: > 0 and <= LongestReason }) return $"Expected a reason of 1 to {LongestReason} characters, found {order.Reason.Trim().Length}.";
        return Wrong(context, portfolio, order.Run);
    }

    /// <summary>Why it cannot, whatever the reason is; null where it can.</summary>
    public static string? Wrong(CollectionsContext context, long portfolio, long number)
    {
        var files = RunRegister.RunsOfFiles(context, portfolio);
        var takeOn = context.Runs.Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.Kind == RunKind.TakeOn);
        if ((files.FirstOrDefault(run => run.Number == number) ?? takeOn.FirstOrDefault(run => run.Number == number)) is not { } found) return string.Create(CultureInfo.InvariantCulture, $"Expected the number of a night, a correction, an update or a take-on, found {number}.");
        if (found.State == RunState.Withdrawn) return $"Run {number} was withdrawn before.";
        if (found.State != RunState.Finished) return $"Run {number} has not ended: it was expected to end before it is withdrawn.";
        if (!found.KeepsImages) return $"Run {number} kept nothing of what its cases were before: it cannot be withdrawn.";
        if (files.Where(run => run.BusinessDate > found.BusinessDate).OrderBy(run => run.Number).FirstOrDefault() is { } later)
            return $"Run {number} is not of the last date: the night of {later.BusinessDate:yyyy-MM-dd} has gone on from it.";
        if (files.Where(run => run.Number > number && run.State != RunState.Withdrawn).OrderByDescending(run => run.Number).FirstOrDefault() is { } after)
            return $"Run {after.Number} has gone on from run {number}: it was expected to be withdrawn first.";
        return null;
    }
}
