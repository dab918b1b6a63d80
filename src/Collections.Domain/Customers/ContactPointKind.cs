namespace Collections.Domain.Customers;

/// <summary>What sort of address a contact point is.</summary>
public enum ContactPointKind
{
    /// <summary>A fixed telephone: calls only.</summary>
    Phone,

    /// <summary>A mobile telephone: calls and text messages.</summary>
    Mobile,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A WhatsApp number.</summary>
    WhatsApp,

    /// <summary>A postal address.</summary>
    Letter,
}
