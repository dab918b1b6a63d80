using System.Diagnostics;
using System.Globalization;
using Collections.Testing.Reference;
using Xunit.Abstractions;

namespace Collections.Unit.Engine;

/// <summary>
/// The vectorised engine against the reference interpreter, on random models with random facts, calendars and news over
/// several days: step by step the same paths, waits, variables, effects and incidents, whatever the size of the batch,
/// the order of the rows and the places at which runs are broken off. COLLECTIONS_SEED=n repeats one model,
/// COLLECTIONS_MODELS=n sets how many are drawn; the proof <c>differential</c> draws thousands, on a database too.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int DefaultModels = 200;
    private const int Accounts = 20;
    private const int LeastEntered = 3;

    [Fact]
    public void Both_interpreters_agree_on_random_models()
    {
        var only = Environment.GetEnvironmentVariable("COLLECTIONS_SEED");
        var models = int.Parse(Environment.GetEnvironmentVariable("COLLECTIONS_MODELS") ?? DefaultModels.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var seeds = only is { Length: > 0 } ? [int.Parse(only, CultureInfo.InvariantCulture)] : Enumerable.Range(1, models);
        var start = Stopwatch.GetTimestamp();
        var (steps, incidents, closed, kinds) = (0, 0, 0, new ElementKinds());
        foreach (var seed in seeds)
        {
            var found = Compare(RandomTrial.Of(seed, Accounts));
            (steps, incidents, closed) = (steps + found.Steps, incidents + found.Incidents, closed + found.Closed);
            kinds.Add(found);
        }
        output.WriteLine($"{steps} steps, {incidents} incidents, {closed} cases closed, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        if (only is { Length: > 0 }) return;
        (steps > models * Accounts && incidents > 0 && closed > 0).ShouldBeTrue("nothing was compared");
        if (models >= DefaultModels) kinds.Below(LeastEntered).ShouldBeEmpty("these kinds of elements were not compared");
    }

    private static ReferenceTraces Compare(RandomTrial trial)
    {
        var comparison = new Comparison(trial);
        foreach (var manner in Manners(trial.Seed))
        {
            if (comparison.InMemory(manner) is null) continue;
            var smallest = Shrinking.Of(trial, smaller => new Comparison(smaller).InMemory(manner), out var found);
            throw new InvalidOperationException($"COLLECTIONS_SEED={trial.Seed}: {found}\n{smallest.Drawing()}");
        }
        return comparison.Expected;
    }

    private static IEnumerable<RunManner> Manners(int seed) =>
        [new(Accounts), new(1) { Shuffle = seed }, new(7) { Shuffle = seed + 1, BreakOff = seed }];
}
