using System.Globalization;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Clocks;

/// <summary>
/// The clock on the wall, which the database asks too, jumps in the middle of nights and between nights and dispatches:
/// an hour back, three days on, ten years back.
/// </summary>
internal sealed class JumpTrials(Tally tally)
{
    private static readonly DateOnly Date = new(2026, 6, 10);
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 3, 0, 0, TimeSpan.Zero);
    private string undisturbed = "";
    private int sent;

    /// <summary>By how much, and before which part of each night.</summary>
    private static IReadOnlyList<(TimeSpan By, int Part)> Jumps { get; } =
    [
        (TimeSpan.FromHours(-1), 2), (TimeSpan.FromDays(3), 1), (TimeSpan.FromDays(-3652), 3),
        (TimeSpan.FromHours(-1), 1), (TimeSpan.FromDays(3), 3), (TimeSpan.FromDays(-3652), 1),
    ];

    /// <summary>Works every jump; each length once in the short form.</summary>
    public async Task Run(bool isShort, CancellationToken cancellation)
    {
        foreach (var jump in isShort ? Jumps.Take(Jumps.Count / 2) : Jumps)
        {
            tally.Tried();
            var landed = 0;
            if (await Wrong(jump, ClockBug.None, cancellation, () => landed++).ConfigureAwait(false) is { } wrong)
                tally.Bad($"a jump by {jump.By} before part {jump.Part} of each night: {wrong}\nrepeat: clocks");
            for (var i = 0; i < landed; i++) tally.Landed();
        }
        tally.AtLeast("messages in the order in which they left", 50, sent);
    }

    /// <summary>What is wrong after nights in which the clock jumps; null where nothing is.</summary>
    /// <param name="jump">By how much, and when.</param>
    /// <param name="bug">None, but for bugs that are planted.</param>
    /// <param name="cancellation">Stops between parts.</param>
    /// <param name="jumped">Called at each jump.</param>
    public async Task<string?> Wrong((TimeSpan By, int Part) jump, ClockBug bug, CancellationToken cancellation, Action? jumped = null)
    {
        if (undisturbed.Length == 0) undisturbed = await Work((TimeSpan.Zero, 0), ClockBug.None, null, cancellation).ConfigureAwait(false);
        try
        {
            var found = await Work(jump, bug, jumped, cancellation).ConfigureAwait(false);
            return found == undisturbed ? null : $"expected the state, the fences and the order of messages of an undisturbed office, found others, first {FirstDifference(undisturbed, found)}";
        }
        catch (FenceLostException lost)
        {
            return $"a night lost its lease: {lost.Message}";
        }
    }

    private async Task<string> Work((TimeSpan By, int Part) jump, ClockBug bug, Action? jumped, CancellationToken cancellation)
    {
        var wall = new WallClock(TimeZoneInfo.Utc, Start, TimeSpan.FromMilliseconds(1));
        void Jump()
        {
            wall.Jump(jump.By);
            jumped?.Invoke();
        }
        using var office = new ClockOffice(Date, null, wall, []) { Between = store => new JumpingStore(store, jump.Part, Jump), Bug = bug };
        var lines = new List<string>();
        foreach (var date in office.Dates)
        {
            await office.Night(date, cancellation).ConfigureAwait(false);
            if (jump.Part > 0) Jump();
            var dispatch = await office.Office.Dispatch(date, cancellation).ConfigureAwait(false);
            sent += dispatch.Sent;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"dispatch of {date:yyyy-MM-dd}: {dispatch.Sent} sent, {dispatch.Withdrawn} withdrawn, {dispatch.Interrupted} interrupted"));
        }
        lines.AddRange(Leases(office));
        lines.Add(await Zombie(office, wall).ConfigureAwait(false));
        lines.AddRange(Directory.EnumerateFiles(office.Office.Spool).Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Prepend(Path.GetFileName(file))));
        lines.Add(office.StateOf(ClockStrategies.Civil));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Leases(ClockOffice office)
    {
        foreach (var name in new[] { RunLease.Name, "outbox" })
            yield return string.Create(CultureInfo.InvariantCulture, $"lease {name}: fence {office.Office.Number($"SELECT fence FROM lease WHERE name = '{name}'")}");
    }

    /// <summary>Another process takes the lease ten years before its last sign of life: it holds it, and the former holder does not.</summary>
    private static async Task<string> Zombie(ClockOffice office, WallClock wall)
    {
        var former = office.Office.Number("SELECT fence FROM lease WHERE name = 'run'");
        wall.Jump(TimeSpan.FromDays(-3652));
        var holder = await office.Office.Database.Writer.Write(session => session.Acquire(RunLease.Name, "another")).ConfigureAwait(false);
        await office.Office.Database.Writer.Write(session => session.Check(holder)).ConfigureAwait(false);
        try
        {
            await office.Office.Database.Writer.Write(session => session.Check(new Fence(RunLease.Name, former))).ConfigureAwait(false);
            return "the former holder may still write";
        }
        catch (FenceLostException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"fence {holder.Number} of another process holds, {former} does not");
        }
    }

    private static string FirstDifference(string expected, string found)
    {
        var (first, second) = expected.Split('\n').Zip(found.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        return $"'{first}' and '{second}'";
    }
}
