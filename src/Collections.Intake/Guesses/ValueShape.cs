namespace Collections.Intake.Guesses;

/// <summary>What values of a field look like.</summary>
internal enum ValueShape
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>Something without blanks that tells rows apart.</summary>
    Reference,

    /// <summary>An amount or a count.</summary>
    Number,

    /// <summary>A date in one of the formats that are tried.</summary>
    Date,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,
}
