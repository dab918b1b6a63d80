using System.Globalization;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>
/// A ground with the undisturbed run's leftovers, on which chains of kills are worked: the same night is killed, resumed,
/// killed again, until it comes to its end, and then left the same as the undisturbed one.
/// </summary>
internal sealed class KillTrial
{
    /// <summary>Kills by time fall within this share of what an undisturbed night takes, so that several fit into one.</summary>
    private const double Span = 0.25;

    private const int MostTries = 3;
    private readonly Ground ground;
    private readonly TimeSpan span;
    private readonly int[] landed = new int[Enum.GetValues<Phase>().Length];
    private int timed, completed, again;

    private readonly bool isSoak;

    private KillTrial(Ground ground, Leftovers undisturbed, TimeSpan span, bool isSoak) => (this.ground, Undisturbed, this.span, this.isSoak) = (ground, undisturbed, span, isSoak);

    /// <summary>What the run without kills left.</summary>
    public Leftovers Undisturbed { get; }

    /// <summary>Kills that landed, by phase.</summary>
    public IReadOnlyList<int> AtPhases => landed;

    /// <summary>Kills that landed after a time.</summary>
    public int Timed => timed;

    /// <summary>Nights that came to their end and were compared.</summary>
    public int Completed => completed;

    /// <summary>Letters that came to the parent a second time, with the key by which it knows them.</summary>
    public int Again => again;

    /// <summary>Works the undisturbed run.</summary>
    /// <param name="ground">What every trial begins with.</param>
    /// <param name="isSoak">Whether also those that are not killed are processes of their own, which takes longer.</param>
    /// <param name="cancellation">Ends the proof.</param>
    public static async Task<KillTrial> On(Ground ground, bool isSoak, CancellationToken cancellation)
    {
        var order = ground.Fresh();
        var letters = new List<string>();
        var attempt = isSoak
            ? await Attempt.Make(order, null, default, letters, cancellation).ConfigureAwait(false)
            : await Attempt.MakeHere(order, letters, cancellation).ConfigureAwait(false);
        if (attempt.Failure is { } failure) throw new InvalidOperationException($"The undisturbed run: {failure}");
        return new KillTrial(ground, Leftovers.Of(order, letters), attempt.Lasted * Span, isSoak);
    }

    /// <summary>Works the kills; gives what was bad.</summary>
    public async Task<IReadOnlyList<string>> Work(IReadOnlyList<PlannedKill> kills, PlantedBug bug, Tally? tally, CancellationToken cancellation)
    {
        var bad = new List<string>();
        var open = new Queue<(PlannedKill Kill, int Tries)>(kills.Select(kill => (kill, 0)));
        while (open.Count > 0) bad.AddRange(await WorkOne(open, bug, tally, cancellation).ConfigureAwait(false));
        return bad;
    }

    private async Task<IReadOnlyList<string>> WorkOne(Queue<(PlannedKill Kill, int Tries)> open, PlantedBug bug, Tally? tally, CancellationToken cancellation)
    {
        var order = ground.Fresh() with { Bug = bug };
        var letters = new List<string>();
        var hit = new List<string>();
        while (true)
        {
            var kill = open.TryPeek(out var next) ? next.Kill : null;
            var attempt = isSoak || kill is not null
                ? await Attempt.Make(order, kill, span, letters, cancellation).ConfigureAwait(false)
                : await Attempt.MakeHere(order, letters, cancellation).ConfigureAwait(false);
            if (attempt.Failure is { } failure)
            {
                open.Clear();
                return [$"{failure} (after kills {string.Join(", ", hit)})"];
            }
            if (kill is not null) Note(open, kill, attempt, hit, tally);
            if (attempt.IsDone) break;
        }
        Interlocked.Increment(ref completed);
        Interlocked.Add(ref again, letters.Count - letters.Distinct(StringComparer.Ordinal).Count());
        var differences = Leftovers.Of(order, letters).DifferencesFrom(Undisturbed);
        Directory.Delete(Path.GetDirectoryName(order.Database)!, recursive: true);
        return differences.Count == 0 ? [] : [$"{string.Join("; ", differences)} (after kills {string.Join(", ", hit)})"];
    }

    /// <summary>A kill that came too late is tried again on the next night.</summary>
    private void Note(Queue<(PlannedKill Kill, int Tries)> open, PlannedKill kill, Attempt attempt, List<string> hit, Tally? tally)
    {
        var (_, tries) = open.Dequeue();
        if (!attempt.HasLanded)
        {
            if (tries + 1 < MostTries) open.Enqueue((kill, tries + 1));
            return;
        }
        if (kill.Stop is { } stop) Interlocked.Increment(ref landed[(int)stop.Phase]);
        else Interlocked.Increment(ref timed);
        hit.Add(kill.Stop is null ? string.Create(CultureInfo.InvariantCulture, $"{kill}, in {attempt.Last?.ToString() ?? "intake"}") : kill.ToString());
        tally?.Landed();
        tally?.Tried();
    }
}
