namespace Collections.Server.People;

/// <summary>A role in the list.</summary>
/// <param name="Name">As people and keys carry it.</param>
/// <param name="Permissions">What it allows, in the order in which permissions are shown.</param>
/// <param name="IsFixed">Whether it is of the product: it cannot be changed.</param>
/// <param name="Etag">What a change names as the one that was read; null for fixed ones.</param>
/// <param name="People">Names of those who have it.</param>
/// <param name="Keys">Names of the keys of programs that have it and open something.</param>
/// <param name="MayApproveOwnKind">Whether it allows both to edit and to approve: two people with it can agree on everything between them.</param>
internal sealed record RoleRow(
    string Name, IReadOnlyList<string> Permissions, bool IsFixed, string? Etag, IReadOnlyList<string> People, IReadOnlyList<string> Keys, bool MayApproveOwnKind);

/// <summary>What an own role allows from now on.</summary>
internal sealed record RoleChange(IReadOnlyList<string>? Permissions);

/// <summary>All roles and all permissions that there are.</summary>
/// <param name="Roles">Those of the product first.</param>
/// <param name="Permissions">Every permission, in the order in which they are shown.</param>
internal sealed record RoleList(IReadOnlyList<RoleRow> Roles, IReadOnlyList<string> Permissions);
