namespace Collections.Decisions.Dmn;

/// <summary>What stands in place of the number of a rule, from 1, where no single rule counted.</summary>
public static class RuleNumber
{
    /// <summary>No rule matched; the outputs are the defaults, or null.</summary>
    public const int None = 0;

    /// <summary>Rules matched that must not match together; the outputs are null.</summary>
    public const int Conflict = -1;

    /// <summary>An input is not of its type or not among its allowed values; the outputs are null.</summary>
    public const int InvalidInput = -2;
}
