namespace Collections.Domain.Treatments;

/// <summary>What a cell of a treatment calendar does.</summary>
public enum TreatmentAction
{
    /// <summary>A text message: a contact.</summary>
    Sms = 1,

    /// <summary>An e-mail: a contact.</summary>
    Mail = 2,

    /// <summary>A message by WhatsApp: a contact.</summary>
    WhatsApp = 3,

    /// <summary>A printed letter: a contact.</summary>
    Letter = 4,

    /// <summary>A call campaign, whose list is the template: a contact.</summary>
    Call = 5,

    /// <summary>An offer: a contact that the analyst draws.</summary>
    Offer = 6,

    /// <summary>To a work queue, which is the template. It overtakes nothing and is not overtaken.</summary>
    Assign = 7,

    /// <summary>Out of the calendar. It overtakes nothing and is not overtaken.</summary>
    Exit = 8,
}
