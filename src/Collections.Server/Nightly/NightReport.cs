using System.Globalization;
using Collections.Intake.Imports;

namespace Collections.Server.Nightly;

/// <summary>What a night did: printed as JSON by run, as words by demo, and kept with the run.</summary>
internal sealed record NightReport
{
    public required DateOnly Date { get; init; }

    public required RowCounts Rows { get; init; }

    public required CaseCounts Cases { get; init; }

    public required int Incidents { get; init; }

    /// <summary>Whether the night was worked. It is not when its portfolio file is refused: the same date may be run again with a better one.</summary>
    public bool WasWorked { get; init; } = true;

    /// <summary>How the night ended: "completed", "completed with n incidents", or "not worked".</summary>
    public string Result => Incidents switch
    {
        _ when !WasWorked => "not worked, as its portfolio file was not taken",
        0 => "completed",
        1 => "completed with 1 incident",
        _ => string.Create(CultureInfo.InvariantCulture, $"completed with {Incidents} incidents"),
    };

    /// <summary>The first of the incidents.</summary>
    public IReadOnlyList<IncidentLine> FirstIncidents { get; init; } = [];

    public required long Messages { get; init; }

    public required long Tasks { get; init; }

    public required long Placements { get; init; }

    public required IReadOnlyList<FlowCount> Flows { get; init; }

    public required IReadOnlyList<StrategyCounts> Strategies { get; init; }

    /// <summary>Where the open cases stand at the end of the night, in the words of their strategies; empty where no strategy has any.</summary>
    public IReadOnlyList<SituationCount> Situations { get; init; } = [];

    public required IReadOnlyList<ExclusionCount> Exclusions { get; init; }

    public IntakeReport? Intake { get; init; }

    public IReadOnlyList<string> PlacementFiles { get; init; } = [];

    public required NightSeconds Seconds { get; init; }

    public string StateHash { get; init; } = "";

    /// <summary>The report of a night that waits for a better file.</summary>
    public static NightReport OfRefused(DateOnly date, IntakeReport intake) => new()
    {
        Date = date,
        WasWorked = false,
        Intake = intake,
        Rows = new RowCounts(intake.Read, intake.Accepted, intake.Rejected),
        Cases = new CaseCounts(0, 0, 0, 0, 0),
        Incidents = 0,
        Messages = 0,
        Tasks = 0,
        Placements = 0,
        Flows = [],
        Strategies = [],
        Exclusions = [],
        Seconds = new NightSeconds(intake.CheckSeconds, 0, 0, 0, intake.CheckSeconds),
    };

    /// <summary>Whether the night was worked before: then this is its report, and nothing was done.</summary>
    public bool AlreadyDone { get; init; }
}

/// <summary>What waits for a person, in words.</summary>
internal sealed record IncidentLine(string Account, string Code, string Message);

/// <summary>Rows of the portfolio file.</summary>
internal sealed record RowCounts(long Read, long Accepted, long Rejected);

/// <summary>Cases of the night; open counts those that stay open after it.</summary>
internal sealed record CaseCounts(long Opened, long Excluded, long Advanced, long Closed, long Open);

/// <summary>How many cases took a sequence flow, and the sum of their amounts.</summary>
internal sealed record FlowCount(string Strategy, int Version, string ElementId, string From, string To, long Count, decimal Amount);

/// <summary>What one strategy has open, by segment, queue and stage; reports of before there were stages by age have none.</summary>
internal sealed record StrategyCounts(string Strategy, int Version, string Segment, string Queue, long Cases, decimal Amount, string? Stage = null);

/// <summary>What one strategy has open in a situation, all its versions together; the situation is empty where a case is in none.</summary>
internal sealed record SituationCount(string Strategy, string Situation, string Currency, long Cases, decimal Amount);

/// <summary>Accounts in arrears that no strategy admits, by the condition that kept them out.</summary>
internal sealed record ExclusionCount(string Reason, long Accounts, decimal Amount);

/// <summary>Seconds by phase; total includes intake.</summary>
internal sealed record NightSeconds(double Intake, double Open, double Deliver, double Advance, double Total);
