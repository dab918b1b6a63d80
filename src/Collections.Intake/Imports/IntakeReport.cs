using Collections.Domain.Feeds;

namespace Collections.Intake.Imports;

/// <summary>What became of a file.</summary>
public sealed record IntakeReport
{
    /// <summary>The feed.</summary>
    public required string Feed { get; init; }

    /// <summary>The date its facts speak of.</summary>
    public required DateOnly Position { get; init; }

    /// <summary>Its number on that date; 0 where it was refused before it got one.</summary>
    public int Sequence { get; init; }

    /// <summary>What happened to the file as a whole.</summary>
    public required FeedVerdict Verdict { get; init; }

    /// <summary>What was expected and found, where the file was refused; else empty.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The number of the file in the database; 0 where it was refused.</summary>
    public int FeedNumber { get; init; }

    /// <summary>The layout that its header has; empty where it has none.</summary>
    public string Layout { get; init; } = "";

    /// <summary>Rows read.</summary>
    public long Read { get; init; }

    /// <summary>Rows that passed the checks.</summary>
    public long Accepted { get; init; }

    /// <summary>Rows that did not.</summary>
    public long Rejected { get; init; }

    /// <summary>Rows whose facts were applied.</summary>
    public long Applied { get; init; }

    /// <summary>Rows whose account already held facts of a newer position.</summary>
    public long Older { get; init; }

    /// <summary>Rejected rows by code of the defect.</summary>
    public IReadOnlyDictionary<string, long> Defects { get; init; } = new Dictionary<string, long>();

    /// <summary>Accounts by kind of novelty; kinds without any are left out.</summary>
    public IReadOnlyDictionary<string, long> Novelties { get; init; } = new Dictionary<string, long>();

    /// <summary>Accounts accepted, but held from contact, by reason.</summary>
    public IReadOnlyDictionary<string, long> Holds { get; init; } = new Dictionary<string, long>();

    /// <summary>Telephone numbers and e-mail addresses of the file that more customers share than the mapping admits.</summary>
    public SharedContactCounts SharedContacts { get; init; } = new(0, 0);

    /// <summary>Total due of the applied rows, currencies not told apart.</summary>
    public decimal TotalDue { get; init; }

    /// <summary>Past due of the applied rows, currencies not told apart.</summary>
    public decimal PastDue { get; init; }

    /// <summary>By how much past due fell, reversals taken off.</summary>
    public decimal Paid { get; init; }

    /// <summary>Where rejected rows were written; empty where there are none or nobody asked.</summary>
    public string RejectFile { get; init; } = "";

    /// <summary>Seconds of the first pass, which checks.</summary>
    public double CheckSeconds { get; init; }

    /// <summary>Seconds of the second pass, which applies.</summary>
    public double ApplySeconds { get; init; }
}
