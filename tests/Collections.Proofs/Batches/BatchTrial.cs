using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Novelties;
using Collections.Proofs.Offices;
using Collections.Server.Cycles;
using Collections.Server.Nightly;
using Collections.Testing.Engine;

namespace Collections.Proofs.Batches;

/// <summary>A placement month over a drawn pool: taken, approved or rejected while some pay, released.</summary>
internal sealed class BatchTrial(DrawnPool pool)
{
    private static readonly DateOnly Before = new(2026, 12, 30);
    private static readonly DateOnly Day = new(2026, 12, 31);
    private static readonly DateOnly Release = new(2027, 1, 1);
    private readonly List<string> bad = [];

    /// <summary>About how many accounts are worked at a time.</summary>
    public int SubjectsPerPart { get; init; } = 1_000;

    /// <summary>Whether the rows of the files come in the opposite order.</summary>
    public bool IsBackwards { get; init; }

    /// <summary>At which commit of which of the two nights the process dies, and whether after it; empty for never.</summary>
    public IReadOnlyList<(bool IsRelease, int Commit, bool IsAfter)> Deaths { get; init; } = [];

    /// <summary>What is done to the database when the batch stands, as a bug would have done it.</summary>
    public string? BugAfterSelection { get; init; }

    /// <summary>What is done to it when the batch has left.</summary>
    public string? BugAfterRelease { get; init; }

    /// <summary>How often the process died.</summary>
    public int Died { get; private set; }

    /// <summary>How many commits the two nights had, where nothing died.</summary>
    public (int Selection, int Release) Commits { get; private set; }

    /// <summary>Works it; gives the state hash in the end, and what was bad.</summary>
    public async Task<(string Hash, IReadOnlyList<string> Bad)> Work(CancellationToken cancellation)
    {
        using var office = new Office();
        var (workflows, mapping) = BatchDrawings.Write(office.Folder);
        await Night(office, Before, workflows, mapping, false, cancellation).ConfigureAwait(false);
        var selection = await Night(office, Day, workflows, mapping, false, cancellation).ConfigureAwait(false);
        Tamper(office, BugAfterSelection);
        Look(office);
        await Decide(office).ConfigureAwait(false);
        Commits = (selection, await Night(office, Release, workflows, mapping, true, cancellation).ConfigureAwait(false));
        Tamper(office, BugAfterRelease);
        LookAgain(office);
        bad.AddRange(Invariants.Broken(office.Database));
        return (office.Hash(), bad);
    }

    /// <summary>A night, again as often as its process dies; gives the commits of the last attempt.</summary>
    private async Task<int> Night(Office office, DateOnly date, string workflows, string mapping, bool isRelease, CancellationToken cancellation)
    {
        var rows = pool.Rows(isRelease);
        var file = office.Write(string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}.csv"), string.Join('\n', new[] { BatchDrawings.Header }.Concat(IsBackwards ? rows.Reverse() : rows)) + "\n");
        var deaths = new Queue<(bool IsRelease, int Commit, bool IsAfter)>(date == Before ? [] : Deaths.Where(death => death.IsRelease == isRelease));
        while (true)
        {
            var death = new DiesAtCommit(deaths.Count > 0 ? deaths.Peek().Commit : 0, deaths.Count > 0 && deaths.Dequeue().IsAfter);
            office.Observer = death;
            office.Restart();
            try
            {
                await new NightlyRun(office.Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart }.Execute(new NightRequest(date, file, mapping, null, null, workflows), cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (death.IsDead && failure is not OperationCanceledException)
            {
                Died++;
                continue;
            }
            office.Observer = null;
            office.Restart();
            return death.Commits;
        }
    }

    private async Task Decide(Office office)
    {
        var day = new DayDesk(office.Database, TimeProvider.System);
        var desk = new BatchDesk(office.Database, day, TimeProvider.System);
        string[] persons = pool.SecondFirst ? ["bruno", "ana"] : ["ana", "bruno"];
        await Approve(desk, persons[0]).ConfigureAwait(false);
        if (await desk.Approve(1, Digest(desk), persons[0]).ConfigureAwait(false) is null) bad.Add($"{persons[0]} alone was expected to approve nothing, found that the second approval was taken");
        foreach (var payer in pool.Accounts.Where(one => one.PaysByDay))
        {
            var account = office.Number($"SELECT id FROM account WHERE reference = '{payer.Reference}'");
            await day.React(at => new ReceivedEvent("bank", payer.Reference, new AccountId(account), NoveltyMessages.Paid, at)).ConfigureAwait(false);
        }
        if (pool.IsRejected) await desk.Reject(1, "drawn so", persons[1]).ConfigureAwait(false);
        else await Approve(desk, persons[1]).ConfigureAwait(false);
        day.Dispose();
    }

    /// <summary>A person looks, again where the totals were signed anew, and approves.</summary>
    private async Task Approve(BatchDesk desk, string person)
    {
        var refusal = await desk.Approve(1, Digest(desk), person).ConfigureAwait(false);
        refusal = refusal is null ? null : await desk.Approve(1, Digest(desk), person).ConfigureAwait(false);
        if (refusal is not null) bad.Add($"an approval by {person} was expected, found: {refusal}");
    }

    private static string Digest(BatchDesk desk) => Convert.ToHexStringLower(desk.Find(1)?.Digest ?? []);

    private static void Tamper(Office office, string? sql)
    {
        if (sql is not null) office.Database.Writer.Write(session => session.Prepare(sql).Execute()).GetAwaiter().GetResult();
    }

    /// <summary>Everybody who waits is in the batch once, with the firm of the plain rule, and the totals are those of the lines.</summary>
    private void Look(Office office)
    {
        var wanted = PlainAllocation.Of(pool.Accounts);
        foreach (var one in pool.Accounts)
        {
            var lines = office.Number($"SELECT count(*) {Line(one)}");
            if (lines != 1) bad.Add($"{one.Reference}: 1 line was expected, found {lines}");
            var expected = one.IsPromised ? "out promise" : wanted[one.Reference] is { } firm ? $"in {firm}" : $"out {BatchSelection.NoFirm}";
            if (office.Number($"SELECT count(*) {Line(one)} AND CASE l.status WHEN 0 THEN 'in ' || l.firm ELSE 'out ' || l.reason END = '{expected}' AND l.balance = {one.Total * 100}") != lines) bad.Add($"{one.Reference}: '{expected}' with {one.Total} was expected, found something else");
        }
        Equal(office, "amount of the batch", "SELECT amount FROM batch", "SELECT coalesce(sum(balance), 0) FROM batch_line WHERE status = 0");
        Equal(office, "placements before the approvals", "SELECT count(*) FROM placement", "SELECT 0");
    }

    /// <summary>Who was proposed and still owes is with the firm once, with the balance of the day, or with none where the batch was rejected.</summary>
    private void LookAgain(Office office)
    {
        foreach (var one in pool.Accounts)
        {
            var leaves = !pool.IsRejected && !one.PaysByDay && one.Later > 0;
            var placed = office.Number($"SELECT coalesce(sum(p.amount), 0) FROM placement p JOIN account a ON a.id = p.case_id >> 23 WHERE a.reference = '{one.Reference}' AND p.to_date IS NULL");
            var expected = leaves && office.Number($"SELECT count(*) {Line(one)} AND l.firm IS NOT NULL") == 1 ? one.Later * 100 : 0;
            if (placed != expected) bad.Add($"{one.Reference}: {expected} with a firm was expected, found {placed}");
        }
        if (pool.IsRejected) return;
        Equal(office, "cases of the batch", "SELECT cases FROM batch", "SELECT count(*) FROM placement");
        Equal(office, "amount of the batch", "SELECT amount FROM batch", "SELECT coalesce(sum(amount), 0) FROM placement");
        Equal(office, "balances of the lines", "SELECT coalesce(sum(release_balance), 0) FROM batch_line WHERE status = 2", "SELECT coalesce(sum(amount), 0) FROM placement");
        Equal(office, "firms of the placements", "SELECT count(*) FROM placement p JOIN text_code f ON f.code = p.firm JOIN batch_line l ON l.case_id = p.case_id AND l.firm = f.text AND l.outcome = 'Placed'", "SELECT count(*) FROM placement");
    }

    private void Equal(Office office, string what, string one, string other)
    {
        var (left, right) = (office.Number(one), office.Number(other));
        if (left != right) bad.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {left} and {right} were expected to be equal"));
    }

    private static string Line(PooledAccount one) => $"FROM batch_line l JOIN account a ON a.id = l.case_id >> 23 WHERE a.reference = '{one.Reference}'";
}
