using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "approval_requested_at",
                table: "strategy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "approval_requested_by",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approval_revision",
                table: "strategy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approved_at",
                table: "strategy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "approved_by",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authors",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "comment",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "created_by",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    normalized_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    failed_sign_ins = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    authenticator_key = table.Column<string>(type: "TEXT", nullable: true),
                    has_second_factor = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_code_period = table.Column<long>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: true),
                    invitation_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    invitation_until = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ux_api_key_digest",
                table: "api_key",
                columns: new[] { "tenant_id", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_api_key_name",
                table: "api_key",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_normalized_name",
                table: "person",
                columns: new[] { "tenant_id", "normalized_name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropColumn(
                name: "approval_requested_at",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "approval_requested_by",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "approval_revision",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "approved_at",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "approved_by",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "authors",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "comment",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "created_by",
                table: "strategy_version");
        }
    }
}
