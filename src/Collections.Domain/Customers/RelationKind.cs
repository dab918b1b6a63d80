namespace Collections.Domain.Customers;

/// <summary>What another customer is to the one who owes.</summary>
public enum RelationKind
{
    /// <summary>Answers for the debt if the customer does not pay.</summary>
    Guarantor,

    /// <summary>Owes the same debt jointly.</summary>
    CoDebtor,

    /// <summary>Acts for the customer: an officer, a guardian, an attorney.</summary>
    LegalRepresentative,

    /// <summary>Belongs to the same economic group.</summary>
    Group,
}
