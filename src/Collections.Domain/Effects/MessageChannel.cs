namespace Collections.Domain.Effects;

/// <summary>How a message travels.</summary>
public enum MessageChannel
{
    /// <summary>Text message.</summary>
    Sms = 1,

    /// <summary>E-mail.</summary>
    Email = 2,

    /// <summary>Printed letter.</summary>
    Letter = 3,

    /// <summary>WhatsApp.</summary>
    WhatsApp = 4,

    /// <summary>A call, as a row of a dialler's list.</summary>
    Call = 5,
}
