namespace Collections.Intake.Mappings;

/// <summary>What becomes of a file with rejected rows: it is refused where more than a share of its rows was rejected.</summary>
public sealed record RejectPolicy
{
    /// <summary>A share of 0 to 100 per cent.</summary>
    public RejectPolicy(decimal percent)
    {
        if (percent is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share lies between 0 and 100 per cent.");
        Percent = percent;
    }

    /// <summary>One rejected row refuses the file.</summary>
    public static RejectPolicy AllOrNothing { get; } = new(0);

    /// <summary>Rejected rows are left out, however many.</summary>
    public static RejectPolicy Skip { get; } = new(100);

    /// <summary>The greatest share that is accepted, inclusive.</summary>
    public decimal Percent { get; }

    /// <summary>True where so many rejected rows of all refuse the file.</summary>
    public bool Refuses(long rejected, long rows) => rejected * 100m > Percent * rows;
}
