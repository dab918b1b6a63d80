namespace Collections.Server.Benchmarks;

/// <summary>What bench nightly measured.</summary>
internal sealed record NightlyBenchReport(
    long Cases,
    string Db,
    IntakeMeasure Intake,
    NightMeasure Night1,
    NightMeasure Night2,
    EventMeasure Event,
    double BytesPerCase,
    double PeakRssMiB);

/// <summary>Taking the first day's file in.</summary>
internal sealed record IntakeMeasure(double Seconds);

/// <summary>One night. Cases per second count the whole night, intake included; the ratio is the engine's time (load, evaluate, write, commit) over the raw write's, both medians of alternating pairs.</summary>
internal sealed record NightMeasure(
    double Seconds,
    double IntakeSeconds,
    double EngineSeconds,
    double CasesPerSecond,
    double RatioToRawWrite,
    IReadOnlyList<double> Ratios,
    long Advanced,
    RawWriteMeasure RawWrite);

/// <summary>The night's mutations replayed on a copy through the bare driver.</summary>
internal sealed record RawWriteMeasure(double Seconds, long Rows, long Bytes);

/// <summary>One piece of news for one case, and a bare durable commit on the same disk.</summary>
internal sealed record EventMeasure(double MedianMs, double P99Ms, double BareCommitMs);
