namespace Collections.Intake.Relations;

/// <summary>The fields of a relation between an account and a person. Contact points have their own names.</summary>
public static class RelationFields
{
    /// <summary>The account for which the person stands.</summary>
    public const string Account = "account";

    /// <summary>What the person is: guarantor, co-debtor or legal representative.</summary>
    public const string Kind = "kind";

    /// <summary>The person's reference; empty where the account has nobody of the kind any more.</summary>
    public const string Person = "person";

    /// <summary>The person's name.</summary>
    public const string Name = "name";

    /// <summary>Who comes first, from 1.</summary>
    public const string Order = "order";

    /// <summary>Whether the person may be contacted about the debt: given, refused or unknown.</summary>
    public const string Permission = "permission";

    /// <summary>Those that every layout has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Account, Kind, Person];

    /// <summary>All of them, without contact points.</summary>
    public static IReadOnlyList<string> All { get; } = [Account, Kind, Person, Name, Order, Permission];
}
