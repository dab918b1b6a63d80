using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;

namespace Collections.Server.Withdrawals;

/// <summary>What was taken back with a run.</summary>
/// <param name="Run">The run that was taken back.</param>
/// <param name="Withdrawal">The number of the withdrawal.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cases">What became of its cases.</param>
/// <param name="Messages">Messages that were withdrawn, of the run and of the day since.</param>
/// <param name="SentWrong">Messages that had left before: sent on wrong data.</param>
/// <param name="Customers">Customers who got one.</param>
/// <param name="Tasks">Tasks that were annulled.</param>
internal sealed record WithdrawalReport(long Run, long Withdrawal, string By, string Reason, WithdrawnCases Cases, long Messages, long SentWrong, long Customers, long Tasks)
{
    /// <summary>How long it took.</summary>
    public WithdrawalSeconds Seconds { get; init; } = new(0);

    /// <summary>Of the state afterwards; empty where it was not asked for.</summary>
    public string StateHash { get; init; } = "";

    /// <summary>Counts what stands in the database.</summary>
    public static WithdrawalReport Of(SqliteDatabase database, long withdrawal, WithdrawalOrder order)
    {
        using var reader = database.OpenReader();
        long Count(string sql, long first)
        {
            var select = reader.Prepare(sql);
            select.Bind(1, first);
            return select.Scalar();
        }
        long Cases(WithdrawnFate fate) => Count($"SELECT count(*) FROM withdrawn_case WHERE tenant_id = 1 AND run = ?1 AND fate = {(int)fate}", withdrawal);
        return new WithdrawalReport(
            order.Run, withdrawal, order.By, order.Reason,
            new WithdrawnCases(Cases(WithdrawnFate.Restored), Cases(WithdrawnFate.Unopened), Cases(WithdrawnFate.Replayed), Cases(WithdrawnFate.Left)),
            Count("SELECT count(*) FROM outbox WHERE tenant_id = 1 AND wrong_run = ?1 AND state = 5", order.Run),
            Count("SELECT count(*) FROM outbox WHERE tenant_id = 1 AND wrong_run = ?1 AND state IN (1, 2, 4)", order.Run),
            Count("SELECT wrong_customers FROM withdrawal WHERE tenant_id = 1 AND run = ?1", withdrawal),
            Count("SELECT count(*) FROM withdrawn_task WHERE tenant_id = 1 AND run = ?1", withdrawal));
    }
}

/// <summary>What became of the cases of a run that was taken back.</summary>
/// <param name="Restored">They are where they were before it.</param>
/// <param name="Unopened">It had opened them: they are not there any more.</param>
/// <param name="Replayed">They are where they were, and what they heard since waits to be heard again.</param>
/// <param name="Left">They stay where they are, as what happened since cannot be told again.</param>
internal sealed record WithdrawnCases(long Restored, long Unopened, long Replayed, long Left);

/// <summary>How long it took, in all.</summary>
internal sealed record WithdrawalSeconds(double Total);
