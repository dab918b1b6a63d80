using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ObjectSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "object_step",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    from_state = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<long>(type: "INTEGER", nullable: false),
                    from_since = table.Column<int>(type: "INTEGER", nullable: true),
                    since = table.Column<int>(type: "INTEGER", nullable: true),
                    from_position = table.Column<int>(type: "INTEGER", nullable: false),
                    after_feed = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_object_step", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateIndex(
                name: "ux_object_step_number",
                table: "object_step",
                columns: new[] { "tenant_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "object_step");
        }
    }
}
