using Collections.Domain.Customers;

namespace Collections.Intake.Mappings;

/// <summary>The fields that are not facts.</summary>
public static class FieldNames
{
    /// <summary>The account's reference.</summary>
    public const string Account = "account";

    /// <summary>The customer's reference; the account's where no field gives it.</summary>
    public const string Customer = "customer";

    /// <summary>The customer's name.</summary>
    public const string Name = "name";

    /// <summary>The kind of contact point that a field names, or null.</summary>
    public static ContactPointKind? Contact(string field) => field switch
    {
        "phone" => ContactPointKind.Phone,
        "mobile" => ContactPointKind.Mobile,
        "email" => ContactPointKind.Email,
        "whatsapp" => ContactPointKind.WhatsApp,
        "letter" => ContactPointKind.Letter,
        _ => null,
    };

    /// <summary>True for a field that tells who somebody is or how to reach them.</summary>
    public static bool IsPersonal(string field) => field == Name || Contact(field) is not null;
}
