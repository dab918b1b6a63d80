using Collections.Intake.TakeOns;

namespace Collections.Server.TakeOns;

/// <summary>What a take-on did, or would do. It has the places of a night's report where there is the same to tell.</summary>
internal sealed record TakeOnReport
{
    /// <summary>rehearsed, taken, refused, or same content where the same files were taken on before.</summary>
    public required string Verdict { get; init; }

    /// <summary>Number of the run that took the cases on; null where none did.</summary>
    public long? Run { get; init; }

    /// <summary>The business date to which the state belongs.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name of the other system.</summary>
    public required string Source { get; init; }

    public string By { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>The files, with their rows.</summary>
    public required IReadOnlyList<TakenFile> Files { get; init; }

    /// <summary>How many rows are bad: nothing is taken on while there is one.</summary>
    public required int Bad { get; init; }

    /// <summary>The first of the bad rows, by file and line.</summary>
    public required IReadOnlyList<TakeOnDefect> Defects { get; init; }

    /// <summary>Where cases would stand, by strategy, version and step; empty while a row is bad.</summary>
    public required IReadOnlyList<TakenGroup> Groups { get; init; }

    /// <summary>How many cases are opened.</summary>
    public required TakenCounts Cases { get; init; }

    /// <summary>Promises that are watched.</summary>
    public required int Promises { get; init; }

    /// <summary>Promises that the other system has judged.</summary>
    public int Judged { get; init; }

    /// <summary>Placements that go on.</summary>
    public required int Placements { get; init; }

    /// <summary>Tasks that wait for a collector.</summary>
    public required int Tasks { get; init; }

    /// <summary>Holds that bind.</summary>
    public required int Holds { get; init; }

    /// <summary>The state after it; empty where nothing was taken on.</summary>
    public string StateHash { get; init; } = "";
}

/// <summary>A file of a take-on.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Record">Of what it tells; empty where its header is that of no layout.</param>
/// <param name="Rows">Its good rows.</param>
/// <param name="Sha256">Its digest, in lower-case hexadecimal.</param>
internal sealed record TakenFile(string Name, string Record, int Rows, string Sha256);

/// <summary>Cases that stand, or would stand, at a step.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of its version.</param>
/// <param name="Step">BPMN id of the step.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cases">How many.</param>
/// <param name="Amount">What they owe in all.</param>
internal sealed record TakenGroup(string Strategy, int Version, string Step, string Name, int Cases, string Amount);

/// <summary>Counts of cases, as a night has them.</summary>
internal sealed record TakenCounts(int Opened, int Advanced, int Closed);
