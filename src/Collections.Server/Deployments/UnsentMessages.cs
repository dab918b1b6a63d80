using System.Globalization;
using Collections.Domain.Cases;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>Messages of a strategy's cases that have not left when another version is put into force.</summary>
internal static class UnsentMessages
{
    private static readonly string WithdrawAll = $"""
        UPDATE outbox SET state = {(int)OutboxState.Withdrawn}, reason = ?2, changed_at = ?3
        WHERE tenant_id = 1 AND run IN (SELECT number FROM run WHERE tenant_id = 1 AND messages > settled_messages) AND state = {(int)OutboxState.Pending}
          AND (case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?1
        """;

    /// <summary>Takes them back, with the version as the reason.</summary>
    public static void Withdraw(WriteSession session, StrategyVersion version)
    {
        var withdraw = session.Prepare(WithdrawAll);
        withdraw.Bind(1, version.StrategyNumber);
        withdraw.BindText(2, string.Create(CultureInfo.InvariantCulture, $"withdrawn when version {version.Version} was published"));
        withdraw.Bind(3, session.Now());
        withdraw.Execute();
    }
}
