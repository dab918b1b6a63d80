using Collections.Domain.Customers;
using Collections.Intake.Derivations;

namespace Collections.Intake.Rows;

/// <summary>How the rows of one file are read: its layout, resolved against its header and the catalogue of facts.</summary>
/// <param name="Layout">The layout's name.</param>
/// <param name="Header">The columns of the file.</param>
/// <param name="Account">Reads the account's reference, before all others.</param>
/// <param name="Fields">Reads the other fields, in the order of the layout.</param>
/// <param name="HasCustomer">Whether a field gives the customer's reference.</param>
/// <param name="Contacts">The contact points that rows deliver.</param>
/// <param name="Delivered">Ordinals of the facts that rows deliver or that are worked out for them, ascending.</param>
/// <param name="Position">Works out what rows leave open.</param>
/// <param name="Channels">Works out by which channels the customer can be reached; null where rows deliver no contact point.</param>
/// <param name="Derived">Works out facts by FEEL; null where the layout has none.</param>
/// <param name="FactCount">How many facts the catalogue has.</param>
public sealed record RowPlan(
    string Layout,
    IReadOnlyList<string> Header,
    FieldReader Account,
    IReadOnlyList<FieldReader> Fields,
    bool HasCustomer,
    IReadOnlyList<ContactPointKind> Contacts,
    IReadOnlyList<int> Delivered,
    PositionFacts Position,
    ContactChannels? Channels,
    DerivedFields? Derived,
    int FactCount);
