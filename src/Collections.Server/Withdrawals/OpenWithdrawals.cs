using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Withdrawals;

/// <summary>A withdrawal that was broken off: it is ended before anything else that moves cases by the thousand begins.</summary>
internal static class OpenWithdrawals
{
    private const long Tenant = 1;

    /// <summary>The one that has not come to its end; null where there is none.</summary>
    public static Run? Of(CollectionsContext context) => context.Set<Run>()
        .FirstOrDefault(run => run.TenantId == Tenant && run.Kind == RunKind.Withdrawal && run.State == RunState.Started);

    /// <summary>What it was to do; null where there is none.</summary>
    public static WithdrawalOrder? Read(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        if (Of(context) is not { } open) return null;
        var wanted = context.Set<Withdrawal>().AsNoTracking().Single(withdrawal => withdrawal.TenantId == Tenant && withdrawal.Run == open.Number);
        return new WithdrawalOrder(wanted.OfRun, wanted.By, wanted.Reason);
    }
}
