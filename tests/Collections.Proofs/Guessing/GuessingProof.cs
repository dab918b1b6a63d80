using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Collections.Proofs.Harness;
using Collections.Proofs.Served;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Proofs.Guessing;

/// <summary>
/// Somebody without a password, in front of the real host: well-known names and keys, guesses from one address and from
/// many, and the time that an answer takes.
/// </summary>
internal sealed class GuessingProof : IProof
{
    private const double Tolerance = 0.05;
    private const double ShortTolerance = 0.1;
    private const string Nobody = "bertha";
    private const int AtOnce = 8;
    private const int MostRounds = 5;

    // A little more than tries are remembered.
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(16);

    public string Verb => "guessing";

    public string Promise => "S7, S8";

    public string Sentence => "No well-known name, key or token opens anything, guesses are counted before they are looked at, and no answer tells who exists.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var pairs = Math.Min(WellKnown.Pairs.Count, options.TrialsOr(quick: 12, soak: WellKnown.Pairs.Count));
        tally.Figure("well-known pairs tried", pairs);
        foreach (var finding in await Opened(pairs, options.Seed, new MovedClock(), null, null).ConfigureAwait(false)) tally.Bad(finding);
        tally.Tried(pairs);
        var tries = options.TrialsOr(quick: 1_000, soak: 10_000);
        foreach (var finding in await Counted(tries, new MovedClock(), tally).ConfigureAwait(false)) tally.Bad(finding);
        tally.Tried(tries);
        // What else the machine does is in a few pairs, and not in thousands; what tells, tells again.
        var tolerance = options.Soak ? Tolerance : ShortTolerance;
        var ratio = await Ratio(options.TrialsOr(quick: 12, soak: 2_000), weak: false).ConfigureAwait(false);
        var rounds = 1;
        for (; !options.Soak && rounds < MostRounds && IsTelling(ratio.Worked, tolerance); rounds++) ratio = await Ratio(12, weak: false).ConfigureAwait(false);
        tally.Figure("rounds of pairs", rounds);
        tally.Figure("processor for an unknown name over that for a known one, median of pairs", Math.Round(ratio.Worked, 3));
        tally.Figure("time for an unknown name over that for a known one, median of pairs", Math.Round(ratio.Passed, 3));
        if (IsTelling(ratio.Worked, tolerance)) tally.Bad(Took("processor", ratio.Worked, tolerance));
        if (options.Soak && IsTelling(ratio.Passed, tolerance)) tally.Bad(Took("time", ratio.Passed, tolerance));
        await Plant(options, tally).ConfigureAwait(false);
    }

    private static async Task Plant(ProofOptions options, Tally tally)
    {
        tally.Planted("a person whose password is well known", (await Opened(WellKnown.Pairs.Count / 20, options.Seed, new MovedClock(), served => served.Make("admin", "admin"), null).ConfigureAwait(false)).Count > 0);
        tally.Planted("a key that signs tokens and is well known", (await Opened(0, options.Seed, new MovedClock(), null, WellKnown.LeaveKey).ConfigureAwait(false)).Count > 0);
        tally.Planted("a clock that makes the counts forget", (await Counted(24, new MovedClock(Quarter), null).ConfigureAwait(false)).Count > 0);
        tally.Planted("a known name whose password is stretched less", IsTelling((await Ratio(6, weak: true).ConfigureAwait(false)).Worked, ShortTolerance));
    }

    private static bool IsTelling(double ratio, double tolerance) => Math.Abs(ratio - 1) > tolerance;

    private static string Took(string what, double ratio, double tolerance) =>
        string.Create(CultureInfo.InvariantCulture, $"an unknown name was expected to take as much {what} as a known one within {tolerance:P0}, took {ratio:0.000} times as much");

    /// <summary>What was opened that should not have been.</summary>
    private static async Task<List<string>> Opened(int pairs, int seed, MovedClock clock, Func<ServedHost, Task>? after, Action<string>? before)
    {
        await using var served = await ServedHost.Start(clock, before).ConfigureAwait(false);
        if (after is not null) await after(served).ConfigureAwait(false);
        var findings = new List<string>();
        for (var i = 0; i < pairs; i++)
        {
            if (i % SignInTries.PerName == 0) clock.Move(Quarter);
            using var client = served.From(1 + i % 250);
            var (name, password) = WellKnown.Pairs[i];
            using var answer = await SignInCalls.Any(client, i, name, password).ConfigureAwait(false);
            if (await SignInCalls.Opens(answer).ConfigureAwait(false)) findings.Add($"'{name}' with '{password}' was accepted");
        }
        findings.AddRange(await ForgedTokens.Accepted(served, seed).ConfigureAwait(false));
        return findings;
    }

    /// <summary>Where more was looked at than is allowed, or somebody at their own desk was locked out.</summary>
    private static async Task<List<string>> Counted(int tries, MovedClock clock, Tally? tally)
    {
        await using var served = await ServedHost.Start(clock).ConfigureAwait(false);
        var findings = new List<string>();
        using var desk = served.From(200);
        using var first = await SignInCalls.Session(desk, ServedHost.Admin, ServedHost.Password).ConfigureAwait(false);
        desk.DefaultRequestHeaders.Add(ForgeryGuard.Header, JsonNode.Parse(await first.Content.ReadAsStringAsync().ConfigureAwait(false))!["antiforgery"]!.GetValue<string>());
        var ofName = await LookedAt(served, tries / 2, i => (1 + i % 100, ServedHost.Admin)).ConfigureAwait(false);
        var ofAddress = await LookedAt(served, tries / 2, i => (150, $"somebody-{i}")).ConfigureAwait(false);
        tally?.Figure("guesses at one name from a hundred addresses that were looked at", ofName);
        tally?.Figure("guesses from one address at many names that were looked at", ofAddress);
        tally?.Landed(tries);
        if (ofName > SignInTries.PerName) findings.Add($"at most {SignInTries.PerName} guesses at one name were expected to be looked at, {ofName} were");
        if (ofAddress > SignInTries.PerAddress) findings.Add($"at most {SignInTries.PerAddress} guesses from one address were expected to be looked at, {ofAddress} were");
        using var again = await SignInCalls.Session(desk, ServedHost.Admin, ServedHost.Password).ConfigureAwait(false);
        if (again.StatusCode != HttpStatusCode.OK) findings.Add($"the person at the desk that is known was expected to come in, found {again.StatusCode}");
        return findings;
    }

    private static async Task<int> LookedAt(ServedHost served, int tries, Func<int, (int Address, string Name)> of)
    {
        var looked = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, tries), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            var (address, name) = of(i);
            using var client = served.From(address);
            using var answer = await SignInCalls.Session(client, name, $"guess number {i}").ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) Interlocked.Increment(ref looked);
        }).ConfigureAwait(false);
        return looked;
    }

    /// <summary>How much more a wrong password takes for a name that nobody has: medians over pairs, each name first in half of them.</summary>
    private static async Task<(double Passed, double Worked)> Ratio(int pairs, bool weak)
    {
        const int WarmUp = 4;
        var clock = new MovedClock();
        await using var served = await ServedHost.Start(clock).ConfigureAwait(false);
        if (weak) WeakPassword.Give(served.Database, ServedHost.Admin);
        using var client = served.From(1);
        var ratios = new List<(double Passed, double Worked)>(pairs);
        for (var i = 0; i < pairs + WarmUp; i++)
        {
            clock.Move(Quarter);
            var first = await SignInCalls.Time(client, i % 2 == 0 ? ServedHost.Admin : Nobody).ConfigureAwait(false);
            var second = await SignInCalls.Time(client, i % 2 == 0 ? Nobody : ServedHost.Admin).ConfigureAwait(false);
            var (known, unknown) = i % 2 == 0 ? (first, second) : (second, first);
            if (i >= WarmUp) ratios.Add((unknown.Passed / known.Passed, unknown.Worked / known.Worked));
        }
        return (Median(ratios.Select(ratio => ratio.Passed)), Median(ratios.Select(ratio => ratio.Worked)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
