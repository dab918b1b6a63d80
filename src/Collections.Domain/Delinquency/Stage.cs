namespace Collections.Domain.Delinquency;

/// <summary>Where a debt stands in its life.</summary>
public enum Stage
{
    /// <summary>Recover the customer: reminders, agreements.</summary>
    Early,

    /// <summary>Recover the debt, still in-house.</summary>
    Late,

    /// <summary>Small or old remainders worked at low cost.</summary>
    Residual,

    /// <summary>With an agency or law firm, out of court.</summary>
    Extrajudicial,

    /// <summary>In court.</summary>
    Judicial,

    /// <summary>Given up, or on the way to write-off.</summary>
    Uncollectable,
}
