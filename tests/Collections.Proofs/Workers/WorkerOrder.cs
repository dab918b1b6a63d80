namespace Collections.Proofs.Workers;

/// <summary>What a worker process is to do: work one night, then send what is due.</summary>
internal sealed record WorkerOrder
{
    /// <summary>The database file; what is not there is made.</summary>
    public required string Database { get; init; }

    /// <summary>The first business date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The portfolio file of the first night; null = none.</summary>
    public string? Portfolio { get; init; }

    /// <summary>What the file's columns mean.</summary>
    public required string Mapping { get; init; }

    /// <summary>Folder of the strategies.</summary>
    public required string Workflows { get; init; }

    /// <summary>Folder of the messages.</summary>
    public required string Spool { get; init; }

    /// <summary>Subjects of a part.</summary>
    public required int SubjectsPerPart { get; init; }

    /// <summary>Where to stand still; null = nowhere.</summary>
    public PhaseStop? Stop { get; init; }

    /// <summary>What is wrong on purpose.</summary>
    public PlantedBug Bug { get; init; }

    /// <summary>Whether what is due is sent after the night.</summary>
    public bool IsSent { get; init; } = true;

    /// <summary>How many nights or events, for those who do many.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What the clock shows throughout; null = the real one.</summary>
    public DateTimeOffset? Now { get; init; }
}
