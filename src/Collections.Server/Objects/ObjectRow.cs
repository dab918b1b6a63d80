using Collections.Server.Cases;

namespace Collections.Server.Objects;

/// <summary>A management object, as it stands today.</summary>
/// <param name="Type">The key of its type.</param>
/// <param name="Key">What the house calls it.</param>
/// <param name="Customer">The customer to whom it belongs.</param>
/// <param name="Account">The account that it is about; null where it is about the customer.</param>
/// <param name="Company">The company that it concerns; null where none is known.</param>
/// <param name="State">In which of the states of its type it is.</param>
/// <param name="IsOpen">Whether the state is not final.</param>
/// <param name="OpenSince">Since when it has been open; null where it is not.</param>
/// <param name="Position">The date of which its facts speak.</param>
/// <param name="Fields">Its fields that are known, in the order of its type.</param>
/// <param name="Cases">The cases that work it, or have, the open ones first.</param>
internal sealed record ObjectRow(
    string Type, string Key, string Customer, string? Account, string? Company, string State, bool IsOpen, DateOnly? OpenSince, DateOnly Position,
    IReadOnlyList<NamedValue> Fields, IReadOnlyList<ObjectCase> Cases)
{
    /// <summary>How it came to its state, the first first; told of one object, and not in lists.</summary>
    public IReadOnlyList<ObjectChange> History { get; init; } = [];
}

/// <summary>An object came to a state.</summary>
/// <param name="Date">Position date of the delivery, business date of the run.</param>
/// <param name="State">The state.</param>
/// <param name="Before">The state before; null where it was registered with this one.</param>
/// <param name="Source">The feed that said so, or the strategy whose step did it.</param>
/// <param name="Step">Name of the step; null for a delivery.</param>
/// <param name="Reason">Why, in the words of the step; null where it says nothing, and for a delivery.</param>
/// <param name="Case">Number of the case whose step it was; null for a delivery.</param>
internal sealed record ObjectChange(DateOnly Date, string State, string? Before, string Source, string? Step, string? Reason, string? Case)
{
    /// <summary>Name of the fact of a field that a step gave another value, which <see cref="State"/> says then; null for a state.</summary>
    public string? Field { get; init; }
}

/// <summary>A case that works an object.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Strategy">By which strategy.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="CloseReason">Why it was closed; null while it is open.</param>
/// <param name="Situation">The word for where it stands; null where there is none.</param>
internal sealed record ObjectCase(string Id, string Strategy, bool IsOpen, string? CloseReason, string? Situation);

/// <summary>What somebody says of an object.</summary>
/// <param name="Customer">The customer to whom it belongs; may be left out where the account says it.</param>
/// <param name="Account">The account that it is about.</param>
/// <param name="Company">The company that it concerns; needed where the customer owes to several and no account is named.</param>
/// <param name="State">Its state; left out, it stays as it is, and a new object is in the first.</param>
/// <param name="OpenSince">Since when it has been open; left out, since the day on which it is registered.</param>
/// <param name="Fields">Values of fields by name: numbers with a point, dates as yyyy-MM-dd, flags as yes or no; empty for none. Fields that are left out stay as they are.</param>
internal sealed record ObjectWish(string? Customer, string? Account, string? Company, string? State, DateOnly? OpenSince, IReadOnlyDictionary<string, string?>? Fields);
