using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Proofs.Events;

/// <summary>
/// Who hears of payments by day, and remembers what was acknowledged. Calls of several threads come one after the other, as
/// one process reacts for one sender at a time.
/// </summary>
internal sealed class DayDesk(SqliteDatabase database, DateOnly date)
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Account, string Name)> acknowledged = [];
    private readonly List<string> findings = [];
    private DaytimeRun? day;

    /// <summary>Answers that were not as they should be.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>Account and name of each acknowledged event, by the sender's number.</summary>
    public IReadOnlyDictionary<string, (long Account, string Name)> Acknowledged => acknowledged;

    /// <summary>An account has paid all, or a part.</summary>
    public void Hear(long account, bool isAll)
    {
        lock (gate)
        {
            day ??= DaytimeRun.Begin(database, date, TimeProvider.System).GetAwaiter().GetResult();
            var id = string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}-{acknowledged.Count}");
            var name = isAll ? NoveltyMessages.Paid : NoveltyMessages.Payment;
            // Senders repeat themselves; the second time nothing is new.
            for (var times = 0; times <= acknowledged.Count % 2; times++)
            {
                var reaction = day.React(new ReceivedEvent("bank", id, new AccountId(account), name, At)).GetAwaiter().GetResult();
                if (reaction.IsNew != (times == 0)) findings.Add($"event {id}: new only the first time was expected, found {reaction.IsNew} at time {times}");
            }
            acknowledged.Add(id, (account, name));
        }
    }

    /// <summary>An account has paid all: it is acknowledged, and whoever should react to it is no more.</summary>
    public void HearAndDie(long account)
    {
        lock (gate)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}-{acknowledged.Count}");
            database.Writer.Write(session => session.Prepare(string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, state)
                VALUES (1, (SELECT coalesce(max(number), 0) + 1 FROM inbox WHERE tenant_id = 1), 'bank', '{id}', {account}, '{NoveltyMessages.Paid}', {At.ToUnixTimeMilliseconds() * 1000}, 0)
                """)).Execute()).GetAwaiter().GetResult();
            acknowledged.Add(id, (account, NoveltyMessages.Paid));
        }
    }
}
