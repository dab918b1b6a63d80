using System.Globalization;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Holds;
using Collections.Persistence.Accounts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Cases;
using Collections.Server.Nightly;
using Collections.Server.People;

namespace Collections.Server.Holds;

/// <summary>
/// Sets and releases holds one after the other by the way of the day: each is an event of its account first, so that its cases
/// stand still, or go on, at once, and is noted in the audit.
/// </summary>
internal sealed class HoldDesk(SqliteDatabase database, DayDesk day, CaseSearch cases, TimeProvider time)
{
    private const string Source = "people";
    private const int MostRefusals = 100;
    private const int Page = 500;

    /// <summary>Accounts by their references; those that there are not, or that a wall hides, are named.</summary>
    public IReadOnlyList<(string Reference, AccountId? Account)> Find(IReadOnlyList<string> references, CompanyWall wall)
    {
        using var reader = database.OpenReader();
        return [.. references.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(text =>
            (text, wall.SeesAccount(text) && AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(text)) is { } id ? new AccountId(id) : (AccountId?)null))];
    }

    /// <summary>The accounts of the open cases that a filter takes, at most so many and one.</summary>
    public IReadOnlyList<(string Reference, AccountId? Account)> Find(CaseFilter filter, int most)
    {
        var found = new SortedDictionary<long, string>();
        var after = 0L;
        while (cases.After(filter with { IsOpen = true }, after, Page) is { Count: > 0 } rows && found.Count <= most)
        {
            foreach (var row in rows)
            {
                after = long.Parse(row.Id, CultureInfo.InvariantCulture);
                found.TryAdd(after >> CaseId.SubjectShift, row.Account);
            }
        }
        return [.. found.Select(pair => (pair.Value, (AccountId?)new AccountId(pair.Key)))];
    }

    /// <summary>Sets a hold at each account.</summary>
    public async Task<HoldOutcome> Set(IReadOnlyList<(string Reference, AccountId? Account)> accounts, HoldOrder order)
    {
        var refused = new List<HoldRefusal>();
        var done = 0;
        foreach (var (reference, account) in accounts)
        {
            var why = account is { } found ? await Bring(found, HoldOrder.EventName, order.Write()).ConfigureAwait(false) : "an account of the portfolio was expected";
            if (why is null) done++;
            else if (refused.Count < MostRefusals) refused.Add(new HoldRefusal(reference, why));
        }
        if (done > 0) await Note("hold.set", order.By, $"{done} accounts, {HoldWords.Of(order.Scope)}, {HoldWords.Of(order.Reason)}: {order.Text}").ConfigureAwait(false);
        return new HoldOutcome(accounts.Count, done, refused);
    }

    /// <summary>Releases holds.</summary>
    public async Task<HoldOutcome> Release(IReadOnlyList<(long Number, AccountId Account)> holds, string why, string by)
    {
        var refused = new List<HoldRefusal>();
        var done = 0;
        foreach (var (number, account) in holds)
        {
            var refusal = await Bring(account, ReleaseOrder.EventName, new ReleaseOrder(number, null, why, by).Write()).ConfigureAwait(false);
            if (refusal is null) done++;
            else if (refused.Count < MostRefusals) refused.Add(new HoldRefusal(number.ToString(CultureInfo.InvariantCulture), refusal));
        }
        if (done > 0) await Note("hold.release", by, $"{done} holds: {why}").ConfigureAwait(false);
        return new HoldOutcome(holds.Count, done, refused);
    }

    private async Task<string?> Bring(AccountId account, string name, string payload) =>
        (await day.React(at => new ReceivedEvent(Source, null, account, name, at, payload)).ConfigureAwait(false)).Refusal;

    private Task Note(string deed, string by, string detail) =>
        database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), by, deed, "", string.Create(CultureInfo.InvariantCulture, $"{detail}")));
}
